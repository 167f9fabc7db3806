<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Pour continuer, saisissez %1 :</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>limité</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>Single record</source>
        <translation>Une seule fiche</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>a record that left</source>
        <translation>un enregistrement parti</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 is open read-only.</source>
        <translation>%1 est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>%1 is in use by %2, so it is open read-only here.</source>
        <translation>%1 est utilisé par %2 ; il est donc ouvert ici en lecture seule.</translation>
    </message>
    <message>
        <source>Everything can be looked at and exported; nothing can be changed.</source>
        <translation>Tout peut être consulté et exporté ; rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Read-only: opened by %1</source>
        <translation>Lecture seule : ouvert par %1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message numerus="yes">
        <source>%1 records · %n source(s) → %2 customers</source>
        <translation>
            <numerusform>%1 fiches · %n source → %2 clients</numerusform>
            <numerusform>%1 fiches · %n sources → %2 clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Last run %1, model %2</source>
        <translation>Dernier passage %1, modèle %2</translation>
    </message>
    <message>
        <source>Not matched yet</source>
        <translation>Pas encore rapproché</translation>
    </message>
    <message>
        <source>steward</source>
        <translation>gestionnaire</translation>
    </message>
    <message>
        <source>%1 — Tessera</source>
        <translation>%1 — Tessera</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>New and changed records matched: %1; customers changed: %2; to review: %3</source>
        <translation>Fiches nouvelles et modifiées rapprochées : %1 ; clients modifiés : %2 ; à revoir : %3</translation>
    </message>
    <message>
        <source>%1 customers from %2 records; %3 to review</source>
        <translation>%1 clients issus de %2 fiches ; %3 à revoir</translation>
    </message>
    <message>
        <source>Everything was matched again, because the model changed.</source>
        <translation>Tout a été rapproché à nouveau, car le modèle a changé.</translation>
    </message>
    <message>
        <source>Everything was matched again, because the safeguards changed.</source>
        <translation>Tout a été rapproché à nouveau, car les garde-fous ont changé.</translation>
    </message>
    <message>
        <source>Everything was matched again, because the settings of a source changed.</source>
        <translation>Tout a été rapproché à nouveau, car les réglages d’une source ont changé.</translation>
    </message>
    <message>
        <source>Everything was matched again, because this version weighs pairs in another way.</source>
        <translation>Tout a été rapproché à nouveau, car cette version pèse les paires autrement.</translation>
    </message>
    <message>
        <source>Everything was matched again, because much changed.</source>
        <translation>Tout a été rapproché à nouveau, car beaucoup de choses ont changé.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>New encrypted project…</source>
        <translation>Nouveau projet chiffré…</translation>
    </message>
    <message>
        <source>Open the demo project</source>
        <translation>Ouvrir le projet de démonstration</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Rapprocher maintenant</translation>
    </message>
    <message>
        <source>Match everything again</source>
        <translation>Tout rapprocher à nouveau</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>Exporter les clients…</translation>
    </message>
    <message>
        <source>Back up the project…</source>
        <translation>Sauvegarder le projet…</translation>
    </message>
    <message>
        <source>Verify the project</source>
        <translation>Vérifier le projet</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Export into a directory</source>
        <translation>Exporter dans un dossier</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n fichier écrit dans %1</numerusform>
            <numerusform>%n fichiers écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sauvegarder vers</translation>
    </message>
    <message>
        <source>Tessera projects (*.tessera)</source>
        <translation>Projets Tessera (*.tessera)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backed up to %1, opened and verified</source>
        <translation>Sauvegardé vers %1, ouvert et vérifié</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n journal entries and every golden value checked</source>
        <translation>
            <numerusform>Tout va bien : %n entrée du journal et chaque valeur de référence vérifiées</numerusform>
            <numerusform>Tout va bien : %n entrées du journal et chaque valeur de référence vérifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying found %n problem(s): %1</source>
        <translation>
            <numerusform>La vérification a trouvé %n problème : %1</numerusform>
            <numerusform>La vérification a trouvé %n problèmes : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Copy the details, and go back to a backup if you did not expect this.</source>
        <translation>Copiez les détails et revenez à une sauvegarde si vous ne vous y attendiez pas.</translation>
    </message>
    <message>
        <source>Tessera projects (*.tessera);;All files (*)</source>
        <translation>Projets Tessera (*.tessera);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Where to keep the new project</source>
        <translation>Où garder le nouveau projet</translation>
    </message>
    <message>
        <source>Where to keep the new encrypted project</source>
        <translation>Où garder le nouveau projet chiffré</translation>
    </message>
    <message>
        <source>A key for %1</source>
        <translation>Une clé pour %1</translation>
    </message>
    <message>
        <source>Without this key nobody can open the project, not even you. Keep it where you keep passwords.</source>
        <translation>Sans cette clé, personne ne peut ouvrir le projet, pas même vous. Gardez-la avec vos mots de passe.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The key once more</source>
        <translation>La clé encore une fois</translation>
    </message>
    <message>
        <source>So that a slip of the finger does not lock you out.</source>
        <translation>Pour qu’une faute de frappe ne vous enferme pas dehors.</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>The two keys differ. No project was made; start again.</source>
        <translation>Les deux clés diffèrent. Aucun projet n’a été créé ; recommencez.</translation>
    </message>
    <message>
        <source>Making the demo · %1</source>
        <translation>Création de la démonstration · %1</translation>
    </message>
    <message>
        <source>That key does not open %1. Nothing was changed; try another one.</source>
        <translation>Cette clé n’ouvre pas %1. Rien n’a été modifié ; essayez-en une autre.</translation>
    </message>
    <message>
        <source>%1 is encrypted (or no Tessera project at all). Enter its key to open it.</source>
        <translation>%1 est chiffré (ou n’est pas un projet Tessera). Saisissez sa clé pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>Déverrouiller %1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Stop what is running?</source>
        <translation>Arrêter ce qui est en cours ?</translation>
    </message>
    <message>
        <source>A job is still running. Stopping it leaves the project as it was before the job.</source>
        <translation>Une tâche est encore en cours. L’arrêter laisse le projet tel qu’il était avant.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications ?</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Pas encore enregistré : %1.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Abandonner les modifications ?</translation>
    </message>
    <message>
        <source>The project is open read-only and cannot take them.</source>
        <translation>Le projet est ouvert en lecture seule et ne peut pas les recevoir.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Export what changed…</source>
        <translation>Exporter ce qui a changé…</translation>
    </message>
    <message>
        <source>Export what changed since the last export into the same directory</source>
        <translation>Exporter ce qui a changé depuis le dernier export dans le même répertoire</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with what changed written to %1</source>
        <translation>
            <numerusform>%n fichier avec ce qui a changé écrit dans %1</numerusform>
            <numerusform>%n fichiers avec ce qui a changé écrits dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported there before, so this is everything: %n file(s) written to %1</source>
        <translation>
            <numerusform>Rien n’y avait encore été exporté, voici donc tout : %n fichier écrit dans %1</numerusform>
            <numerusform>Rien n’y avait encore été exporté, voici donc tout : %n fichiers écrits dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DemoMaker</name>
    <message>
        <source>Making the demo</source>
        <translation>Création de la démonstration</translation>
    </message>
    <message>
        <source>There is not enough memory for the demo. Close other programs and try again.</source>
        <translation>Il n’y a pas assez de mémoire pour la démonstration. Fermez d’autres programmes et réessayez.</translation>
    </message>
</context>
<context>
    <name>app::JournalSteps</name>
    <message>
        <source>The rows of this import leave the project.</source>
        <translation>Les lignes de cet import quittent le projet.</translation>
    </message>
    <message>
        <source>%1 into %2: the %3 records it added leave the project, the %4 it changed are as before, and the %5 it found gone are back.</source>
        <translation>%1 dans %2 : les %3 fiches ajoutées quittent le projet, les %4 modifiées redeviennent comme avant, et les %5 disparues reviennent.</translation>
    </message>
    <message>
        <source>A job is running. Undo and redo when it has ended; nothing was changed.</source>
        <translation>Une tâche est en cours. Annulez et rétablissez quand elle est finie ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Take back an import?</source>
        <translation>Annuler un import ?</translation>
    </message>
    <message>
        <source>This cannot be done again by redo: the file has to be imported anew.</source>
        <translation>Cela ne peut pas être rétabli : le fichier devra être importé de nouveau.</translation>
    </message>
    <message>
        <source>Take back the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Taking back the import</source>
        <translation>Annulation de l’import</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for data stewards</source>
        <translation>Un atelier pour les gestionnaires de données</translation>
    </message>
    <message>
        <source>A project file (*.tessera)</source>
        <translation>Un fichier de projet (*.tessera)</translation>
    </message>
</context>
<context>
    <name>ui::BlockedPanel</name>
    <message>
        <source>Values that do not count</source>
        <translation>Valeurs qui ne comptent pas</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Blocked values</source>
        <translation>Valeurs bloquées</translation>
    </message>
    <message>
        <source>None blocked</source>
        <translation>Aucune bloquée</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>suit</translation>
    </message>
    <message>
        <source>Value or pattern</source>
        <translation>Valeur ou motif</translation>
    </message>
    <message>
        <source>info@example.com</source>
        <translation>info@example.com</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Bloquer</translation>
    </message>
    <message>
        <source>^noreply@</source>
        <translation>^noreply@</translation>
    </message>
</context>
<context>
    <name>ui::BlockingTab</name>
    <message>
        <source>Pairs to compare</source>
        <translation>Paires à comparer</translation>
    </message>
    <message>
        <source>True pairs missed (estimated)</source>
        <translation>Vraies paires manquées (estimation)</translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation>Plus grand bloc</translation>
    </message>
    <message>
        <source>Blocking rules, one a line</source>
        <translation>Règles de blocage, une par ligne</translation>
    </message>
    <message>
        <source>&amp;Count pairs</source>
        <translation>&amp;Compter les paires</translation>
    </message>
    <message>
        <source>Counts the pairs of every rule in the records as they are now</source>
        <translation>Compte les paires de chaque règle dans les enregistrements actuels</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>A new line after the one with the cursor</source>
        <translation>Une nouvelle ligne après celle du curseur</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The rule with the cursor</source>
        <translation>La règle du curseur</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>A pair belongs to the first rule that finds it</source>
        <translation>Une paire appartient à la première règle qui la trouve</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Considered, not taken</source>
        <translation>Envisagées, non retenues</translation>
    </message>
    <message>
        <source>T&amp;ake</source>
        <translation>&amp;Retenir</translation>
    </message>
    <message>
        <source>Adds the chosen rule after the others</source>
        <translation>Ajoute la règle choisie après les autres</translation>
    </message>
    <message>
        <source>Rules that were considered but not taken</source>
        <translation>Règles envisagées mais non retenues</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>Rien à choisir</translation>
    </message>
    <message>
        <source>A proposal weighs up many rules; those it did not take are listed here.</source>
        <translation>Une proposition pèse de nombreuses règles ; celles qu’elle n’a pas retenues figurent ici.</translation>
    </message>
    <message>
        <source>Values in too many records</source>
        <translation>Valeurs présentes dans trop d’enregistrements</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Aucune trouvée</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>At least one rule is needed: comparing everything with everything would take too long.</source>
        <translation>Il faut au moins une règle : tout comparer à tout serait trop long.</translation>
    </message>
    <message>
        <source>The model&apos;s text is wrong; put it right in the tab Model first.</source>
        <translation>Le texte du modèle est erroné ; corrigez-le d’abord dans l’onglet Modèle.</translation>
    </message>
    <message>
        <source>more than the budget of %1</source>
        <translation>plus que le budget de %1</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>budget %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>Count pairs to know</source>
        <translation>Comptez les paires pour le savoir</translation>
    </message>
    <message>
        <source>no rule brings them together</source>
        <translation>aucune règle ne les réunit</translation>
    </message>
    <message>
        <source>no large one</source>
        <translation>aucun de grand</translation>
    </message>
    <message>
        <source>no value is in too many records</source>
        <translation>aucune valeur n’est dans trop d’enregistrements</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>True pairs</source>
        <translation>Vraies paires</translation>
    </message>
    <message>
        <source>not split</source>
        <translation>non divisé</translation>
    </message>
    <message>
        <source>split by %1</source>
        <translation>divisé par %1</translation>
    </message>
    <message>
        <source>%1 no longer counts</source>
        <translation>%1 ne compte plus</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Pairs kept</source>
        <translation>Paires gardées</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Chart</name>
    <message>
        <source>Copy figures</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation>%1 n’a pas été écrit</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choisir un autre emplacement</translation>
    </message>
</context>
<context>
    <name>ui::ClusterGraph</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 à %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>Arranging %Ln record(s) …</source>
        <translation>
            <numerusform>Disposition de %Ln fiche …</numerusform>
            <numerusform>Disposition de %Ln fiches …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln fiche</numerusform>
            <numerusform>%Ln fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>%Ln pont</numerusform>
            <numerusform>%Ln ponts</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message>
        <source>What becomes of it</source>
        <translation>Ce que cela devient</translation>
    </message>
    <message>
        <source>First rows as they would be stored</source>
        <translation>Premières lignes telles qu’elles seraient enregistrées</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>Colonne clé</translation>
    </message>
    <message>
        <source>Updated-at column</source>
        <translation>Colonne de mise à jour</translation>
    </message>
    <message>
        <source>Country of the source</source>
        <translation>Pays de la source</translation>
    </message>
    <message>
        <source>e.g. DE</source>
        <translation>p. ex. FR</translation>
    </message>
    <message>
        <source>Key of a row</source>
        <translation>Clé d’une ligne</translation>
    </message>
    <message>
        <source>The column that tells the rows apart and stays the same from file to file</source>
        <translation>La colonne qui distingue les lignes et reste la même d’un fichier à l’autre</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>The column that says when a row was changed last; newer values win</source>
        <translation>La colonne qui dit quand une ligne a été modifiée ; les valeurs récentes l’emportent</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Where the source is at home: telephone numbers and dates without a country are read that way</source>
        <translation>Le pays de la source : les téléphones et dates sans pays sont lus ainsi</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lu comme</translation>
    </message>
    <message>
        <source>Suggested because</source>
        <translation>Proposé parce que</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Choisir une colonne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>Ce que contient %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>How %1 is read</source>
        <translation>Comment %1 est lu</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>une supposition</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>As written, by country</source>
        <translation>Tel quel, selon le pays</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Given family</source>
        <translation>Prénom nom</translation>
    </message>
    <message>
        <source>Family given</source>
        <translation>Nom prénom</translation>
    </message>
    <message>
        <source>Choose the column that tells the rows apart.</source>
        <translation>Choisissez la colonne qui distingue les lignes.</translation>
    </message>
    <message>
        <source>Say of at least one column what it holds.</source>
        <translation>Dites d’au moins une colonne ce qu’elle contient.</translation>
    </message>
    <message>
        <source>%1 of %2 columns used; the others are kept as they are</source>
        <translation>%1 colonnes sur %2 utilisées ; les autres restent telles quelles</translation>
    </message>
    <message>
        <source>Name the country, so that telephone numbers without one can be read.</source>
        <translation>Indiquez le pays, pour que les téléphones sans indicatif puissent être lus.</translation>
    </message>
    <message numerus="yes">
        <source>first %n row(s); hover to see the value as it stands in the file</source>
        <translation>
            <numerusform>première ligne ; survolez pour voir la valeur telle qu’elle est dans le fichier</numerusform>
            <numerusform>%n premières lignes ; survolez pour voir la valeur telle qu’elle est dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>Dans le fichier : %1</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Commands and search</source>
        <translation>Commandes et recherche</translation>
    </message>
    <message>
        <source>Search customers, values, commands…</source>
        <translation>Chercher clients, valeurs, commandes…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>ui::CompareTable</name>
    <message>
        <source>not compared</source>
        <translation>non comparé</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>close</source>
        <translation>proche</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Fiches côte à côte</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>result: %1</source>
        <translation>résultat : %1</translation>
    </message>
    <message>
        <source>This record has no value here.</source>
        <translation>Cette fiche n’a pas de valeur ici.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Golden ID</source>
        <translation>ID de référence</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>Lien le plus faible</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Click to sort. All customers are sorted by name, records or weakest link; the hits of a search by any column.</source>
        <translation>Cliquez pour trier. Tous les clients se trient par nom, fiches ou lien le plus faible ; les résultats d’une recherche, par n’importe quelle colonne.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerText</name>
    <message>
        <source>the only value</source>
        <translation>la seule valeur</translation>
    </message>
    <message numerus="yes">
        <source>all %n agree</source>
        <translation>
            <numerusform>l’unique concorde</numerusform>
            <numerusform>les %n concordent</numerusform>
        </translation>
    </message>
    <message>
        <source>preferred source</source>
        <translation>source préférée</translation>
    </message>
    <message>
        <source>updated last</source>
        <translation>mise à jour en dernier</translation>
    </message>
    <message>
        <source>known longest</source>
        <translation>connue depuis le plus longtemps</translation>
    </message>
    <message numerus="yes">
        <source>most frequent, in %n record(s)</source>
        <translation>
            <numerusform>la plus fréquente, dans %n fiche</numerusform>
            <numerusform>la plus fréquente, dans %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>longest</source>
        <translation>la plus longue</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>la plus courte</translation>
    </message>
    <message>
        <source>from the most complete record</source>
        <translation>de la fiche la plus complète</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>la plus petite</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>la plus grande</translation>
    </message>
    <message>
        <source>preferred value</source>
        <translation>valeur préférée</translation>
    </message>
    <message>
        <source>the valid one</source>
        <translation>la valide</translation>
    </message>
    <message>
        <source>most trusted</source>
        <translation>la plus fiable</translation>
    </message>
    <message>
        <source>from the same record</source>
        <translation>de la même fiche</translation>
    </message>
    <message>
        <source>pinned by a person</source>
        <translation>fixée par une personne</translation>
    </message>
    <message>
        <source>a tie, broken by source rank</source>
        <translation>égalité, tranchée par le rang de la source</translation>
    </message>
    <message>
        <source>%1 came to be</source>
        <translation>%1 est né</translation>
    </message>
    <message>
        <source>%1 was merged into %2</source>
        <translation>%1 a été fusionné dans %2</translation>
    </message>
    <message>
        <source>%2 was split from %1</source>
        <translation>%2 a été séparé de %1</translation>
    </message>
    <message>
        <source>%1 was retired</source>
        <translation>%1 a été retiré</translation>
    </message>
    <message>
        <source>%1 was erased</source>
        <translation>%1 a été effacé</translation>
    </message>
    <message>
        <source>by a matching run</source>
        <translation>par un rapprochement</translation>
    </message>
    <message>
        <source>by a decision</source>
        <translation>par une décision</translation>
    </message>
    <message>
        <source>by taking something back</source>
        <translation>par une annulation</translation>
    </message>
    <message>
        <source>by an import</source>
        <translation>par un import</translation>
    </message>
    <message>
        <source>same customer</source>
        <translation>même client</translation>
    </message>
    <message>
        <source>different customers</source>
        <translation>clients différents</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>%1, on values that changed since</source>
        <translation>%1, sur des valeurs modifiées depuis</translation>
    </message>
    <message>
        <source>%1, withdrawn since</source>
        <translation>%1, retirée depuis</translation>
    </message>
</context>
<context>
    <name>ui::CustomerView</name>
    <message>
        <source>Records side by side</source>
        <translation>Fiches côte à côte</translation>
    </message>
    <message>
        <source>Records and their links</source>
        <translation>Fiches et leurs liens</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>How it was formed</source>
        <translation>Sa formation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>weakest link %1</source>
        <translation>lien le plus faible %1</translation>
    </message>
    <message>
        <source>nothing to confuse</source>
        <translation>rien à confondre</translation>
    </message>
    <message numerus="yes">
        <source>from %n source(s)</source>
        <translation>
            <numerusform>de %n source</numerusform>
            <numerusform>de %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) within a source</source>
        <translation>
            <numerusform>%n doublon dans une source</numerusform>
            <numerusform>%n doublons dans une source</numerusform>
        </translation>
    </message>
    <message>
        <source>one record each</source>
        <translation>une fiche chacune</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>no source says when</source>
        <translation>aucune source ne dit quand</translation>
    </message>
    <message>
        <source>formed by score alone</source>
        <translation>formé par le poids seul</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>par des personnes</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>also known</source>
        <translation>aussi connu</translation>
    </message>
    <message>
        <source>; not %1: %2</source>
        <translation> ; non %1 : %2</translation>
    </message>
    <message>
        <source>%1 decided: %2</source>
        <translation>%1 a décidé : %2</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Search any value: name, e-mail, phone, number, address…</source>
        <translation>Chercher toute valeur : nom, e-mail, téléphone, numéro, adresse…</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Most records</source>
        <translation>Le plus de fiches</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>Les moins sûrs</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Pas encore de clients</translation>
    </message>
    <message>
        <source>Customers appear once the records are matched.</source>
        <translation>Les clients apparaissent une fois les fiches rapprochées.</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Rapprocher maintenant</translation>
    </message>
    <message>
        <source>%1 customers from %2 records</source>
        <translation>%1 clients issus de %2 fiches</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>No record holds these words. The last word may be a beginning; numbers are found however they are written.</source>
        <translation>Aucune fiche ne contient ces mots. Le dernier mot peut être un début ; les numéros sont trouvés quelle que soit leur écriture.</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Plus pertinents</translation>
    </message>
    <message>
        <source>More than %1 customers hold these words; another word narrows the search</source>
        <translation>Plus de %1 clients contiennent ces mots ; un mot de plus restreint la recherche</translation>
    </message>
</context>
<context>
    <name>ui::EffectFlow</name>
    <message>
        <source>Working out what would change</source>
        <translation>Calcul de ce qui changerait</translation>
    </message>
</context>
<context>
    <name>ui::EffectPanel</name>
    <message>
        <source>as now</source>
        <translation>comme maintenant</translation>
    </message>
    <message>
        <source>%1 more than now</source>
        <translation>%1 de plus que maintenant</translation>
    </message>
    <message>
        <source>%1 fewer than now</source>
        <translation>%1 de moins que maintenant</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Not worked out</source>
        <translation>Non calculé</translation>
    </message>
    <message>
        <source>against model %1</source>
        <translation>par rapport au modèle %1</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Rien n’a encore changé</translation>
    </message>
    <message>
        <source>Move a threshold or change the model; here stands what it would do to your customers, before it happens.</source>
        <translation>Déplacez un seuil ou modifiez le modèle ; vous verrez ici l’effet sur vos clients avant qu’il n’ait lieu.</translation>
    </message>
    <message>
        <source>A run that writes nothing tells which customers would merge, split and change.</source>
        <translation>Une exécution qui n’écrit rien montre quels clients fusionneraient, se scinderaient et changeraient.</translation>
    </message>
    <message>
        <source>Wor&amp;k it out</source>
        <translation>&amp;Calculer</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would go into others</source>
        <translation>
            <numerusform>%n client rejoindrait un autre</numerusform>
            <numerusform>%n clients en rejoindraient d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would split</source>
        <translation>
            <numerusform>%n client se scinderait</numerusform>
            <numerusform>%n clients se scinderaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would have other records</source>
        <translation>
            <numerusform>%n client aurait d’autres enregistrements</numerusform>
            <numerusform>%n clients auraient d’autres enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Every customer stays as it is</source>
        <translation>Chaque client reste tel quel</translation>
    </message>
    <message numerus="yes">
        <source>Golden values of %n customer(s) change</source>
        <translation>
            <numerusform>Les valeurs de référence de %n client changent</numerusform>
            <numerusform>Les valeurs de référence de %n clients changent</numerusform>
        </translation>
    </message>
    <message>
        <source>No golden value changes</source>
        <translation>Aucune valeur de référence ne change</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Pas encore de décisions</translation>
    </message>
    <message>
        <source>Those made in Review would hold whatever the model says.</source>
        <translation>Celles prises dans Vérification tiennent quoi que dise le modèle.</translation>
    </message>
    <message numerus="yes">
        <source>All %n decision(s) still hold</source>
        <translation>
            <numerusform>%n décision tient toujours</numerusform>
            <numerusform>Les %n décisions tiennent toujours</numerusform>
        </translation>
    </message>
    <message>
        <source>the model by itself would say otherwise of %1</source>
        <translation>pour %1, le modèle seul dirait autre chose</translation>
    </message>
    <message numerus="yes">
        <source>%n made on other evidence</source>
        <translation>
            <numerusform>%n prise sur d’autres éléments</numerusform>
            <numerusform>%n prises sur d’autres éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Open ›</source>
        <translation>Ouvrir ›</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Ouvrir : %1</translation>
    </message>
    <message>
        <source>The worklist stays as it is</source>
        <translation>La liste de travail reste telle quelle</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) more to review, %1 fewer</source>
        <translation>
            <numerusform>%Ln lien de plus à vérifier, %1 de moins</numerusform>
            <numerusform>%Ln liens de plus à vérifier, %1 de moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) on the worklist, now %1</source>
        <translation>
            <numerusform>%Ln élément dans la liste de travail, maintenant %1</numerusform>
            <numerusform>%Ln éléments dans la liste de travail, maintenant %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln decision(s) hold</source>
        <translation>
            <numerusform>%1 sur %Ln décision tient</numerusform>
            <numerusform>%1 sur %Ln décisions tiennent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Explanation</name>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>close</source>
        <translation>proche</translation>
    </message>
    <message>
        <source>very close</source>
        <translation>très proche</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>semblable</translation>
    </message>
    <message>
        <source>nickname</source>
        <translation>diminutif</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>initiale</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>1 in %1 pairs</source>
        <translation>1 paire sur %1</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>shared by family members</source>
        <translation>partagé en famille</translation>
    </message>
    <message>
        <source>People of one household agree on this much, too; it does not tell them apart.</source>
        <translation>Les personnes d’un même foyer concordent autant ; cela ne les distingue pas.</translation>
    </message>
    <message>
        <source>Two people of one household would agree on much of this, too (%1).</source>
        <translation>Deux personnes d’un même foyer concorderaient aussi en grande partie (%1).</translation>
    </message>
    <message>
        <source>Not known to both: %1.</source>
        <translation>Non connu des deux : %1.</translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation>Homonymes</translation>
    </message>
    <message>
        <source>comes with the name</source>
        <translation>va avec le nom</translation>
    </message>
    <message>
        <source>Different people of one name agree on this much, too: an e-mail address is made of the name, and names of one language go together.</source>
        <translation>Des personnes différentes de même nom concordent aussi sur ce point : une adresse e-mail se compose du nom, et les noms d’une même langue vont ensemble.</translation>
    </message>
    <message>
        <source>Different people of one name share some of it by nature (%1).</source>
        <translation>Des personnes différentes de même nom en partagent une partie par nature (%1).</translation>
    </message>
    <message>
        <source>Left out, because other people share it: %1.</source>
        <translation>Écarté, car d’autres personnes le partagent : %1.</translation>
    </message>
    <message>
        <source>Left out, because the value is blocked: %1.</source>
        <translation>Écarté, car la valeur est bloquée : %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissé de côté</translation>
    </message>
    <message>
        <source>household</source>
        <translation>foyer</translation>
    </message>
    <message>
        <source>rare value</source>
        <translation>valeur rare</translation>
    </message>
    <message>
        <source>frequent value</source>
        <translation>valeur fréquente</translation>
    </message>
    <message>
        <source>shared by many</source>
        <translation>partagé par beaucoup</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For one customer (%1): %2.</source>
        <translation>Pour un seul client (%1) : %2.</translation>
    </message>
    <message>
        <source>Against it (%1): %2.</source>
        <translation>Contre (%1) : %2.</translation>
    </message>
    <message>
        <source>blocked value</source>
        <translation>valeur bloquée</translation>
    </message>
</context>
<context>
    <name>ui::FileLook</name>
    <message>
        <source>as in the last import</source>
        <translation>comme au dernier import</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>valeur bouche-trou</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>non valide : %1</translation>
    </message>
    <message>
        <source>The encoding is a guess.</source>
        <translation>L’encodage est une supposition.</translation>
    </message>
    <message>
        <source>How the columns are divided is a guess.</source>
        <translation>La séparation des colonnes est une supposition.</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>rejeté : %1</translation>
    </message>
</context>
<context>
    <name>ui::FormatStep</name>
    <message>
        <source>As detected</source>
        <translation>Comme détecté</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>Détecté : %1</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Columns divided by</source>
        <translation>Colonnes séparées par</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>Tableau (CSV, TSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>virgule ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>point-virgule ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>barre |</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Aucune ligne</translation>
    </message>
    <message>
        <source>The first rows of the file appear here.</source>
        <translation>Les premières lignes du fichier apparaissent ici.</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <translation>sûr à %1</translation>
    </message>
    <message>
        <source>%1 sure: please check</source>
        <translation>sûr à %1 : à vérifier</translation>
    </message>
    <message>
        <source>Look at the rows below, and correct how the file is read if they are wrong.</source>
        <translation>Regardez les lignes ci-dessous et corrigez la lecture du fichier si elles sont fausses.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Correct how the file is read above, or go back and choose another file.</source>
        <translation>Corrigez ci-dessus la lecture du fichier, ou revenez choisir un autre fichier.</translation>
    </message>
</context>
<context>
    <name>ui::FormationSteps</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else holds %1 to the rest.</source>
        <translation>Rien d’autre ne relie %1 au reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) hold both sides together, among them a decision.</source>
        <translation>
            <numerusform>%n autre lien tient les deux côtés ensemble : une décision.</numerusform>
            <numerusform>%n autres liens tiennent les deux côtés ensemble, dont une décision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) hold both sides together, the strongest %1 bits.</source>
        <translation>
            <numerusform>%n autre lien tient les deux côtés ensemble, de %1 bits.</numerusform>
            <numerusform>%n autres liens tiennent les deux côtés ensemble, le plus fort de %1 bits.</numerusform>
        </translation>
    </message>
    <message>
        <source>A single record: no link made this customer.</source>
        <translation>Un seul enregistrement : aucun lien n’a formé ce client.</translation>
    </message>
    <message>
        <source>Decisions alone hold this customer. It falls apart only when they are taken back.</source>
        <translation>Seules des décisions tiennent ce client ensemble. Il ne se défait que si elles sont annulées.</translation>
    </message>
    <message>
        <source>It would fall apart if the match threshold rose above %1 bits: %2 would leave.</source>
        <translation>Il se déferait si le seuil de correspondance dépassait %1 bits : %2 en sortirait.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>décidé</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>Brings %1 to %2.</source>
        <translation>Amène %1 à %2.</translation>
    </message>
</context>
<context>
    <name>ui::ImportAssistant</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Next step of the import</source>
        <translation>Étape suivante de l’import</translation>
    </message>
    <message>
        <source>Back in the import</source>
        <translation>Retour dans l’import</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) follow</source>
        <translation>
            <numerusform>%n autre fichier suit</numerusform>
            <numerusform>%n autres fichiers suivent</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next: columns</source>
        <translation>&amp;Suivant : colonnes</translation>
    </message>
    <message>
        <source>&amp;Next: source</source>
        <translation>&amp;Suivant : source</translation>
    </message>
    <message>
        <source>&amp;Check the import</source>
        <translation>&amp;Contrôler l’import</translation>
    </message>
    <message>
        <source>&amp;Import %1 rows</source>
        <translation>&amp;Importer %1 lignes</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Next file (%1 of %2)</source>
        <translation>Fichier &amp;suivant (%1 sur %2)</translation>
    </message>
    <message>
        <source>&amp;Match now</source>
        <translation>&amp;Rapprocher maintenant</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>file %1 of %2 · %3</source>
        <translation>fichier %1 sur %2 · %3</translation>
    </message>
    <message>
        <source>Reading %1 without importing it</source>
        <translation>Lecture de %1 sans l’importer</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Contrôle de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be gone</source>
        <translation>
            <numerusform>%n fiche disparaîtrait</numerusform>
            <numerusform>%n fiches disparaîtraient</numerusform>
        </translation>
    </message>
    <message>
        <source>The source has %1 records now, and %2 of them are not in %3. When the file is only a part of the source, go back and say so; then nothing is gone.</source>
        <translation>La source a maintenant %1 fiches, et %2 d’entre elles ne sont pas dans %3. Si le fichier n’est qu’une partie de la source, revenez le dire ; alors rien ne disparaît.</translation>
    </message>
    <message numerus="yes">
        <source>Import, and mark %n as gone</source>
        <translation>
            <numerusform>Importer, et marquer %n comme disparue</numerusform>
            <numerusform>Importer, et marquer %n comme disparues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InlineBanner</name>
    <message>
        <source>What to do about it</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 · stopping …</source>
        <translation>%1 · arrêt…</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 sur %2 %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Annuler ce qui est en cours</translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <translation>%1, %2 par seconde</translation>
    </message>
</context>
<context>
    <name>ui::LevelActions</name>
    <message>
        <source>Add comparison</source>
        <translation>Ajouter une comparaison</translation>
    </message>
    <message>
        <source>Add level</source>
        <translation>Ajouter un niveau</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Add comparison…</source>
        <translation>Ajouter une comparaison…</translation>
    </message>
    <message>
        <source>Of an attribute that has values and is not compared yet</source>
        <translation>D’un attribut qui a des valeurs et n’est pas encore comparé</translation>
    </message>
    <message>
        <source>Add level…</source>
        <translation>Ajouter un niveau…</translation>
    </message>
    <message>
        <source>Below the chosen one, among those that fit the attribute</source>
        <translation>Sous celui qui est choisi, parmi ceux qui conviennent à l’attribut</translation>
    </message>
    <message>
        <source>The chosen level, or the comparison when its heading is chosen</source>
        <translation>Le niveau choisi, ou la comparaison si son titre est choisi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove comparison</source>
        <translation>Retirer la comparaison</translation>
    </message>
    <message>
        <source>Remove level</source>
        <translation>Retirer le niveau</translation>
    </message>
    <message>
        <source>Looking which attributes have values …</source>
        <translation>Recherche des attributs qui ont des valeurs …</translation>
    </message>
    <message>
        <source>Not known yet which attributes have values</source>
        <translation>On ne sait pas encore quels attributs ont des valeurs</translation>
    </message>
    <message>
        <source>Every attribute that has values is compared</source>
        <translation>Chaque attribut qui a des valeurs est comparé</translation>
    </message>
    <message>
        <source>No other level fits</source>
        <translation>Aucun autre niveau ne convient</translation>
    </message>
</context>
<context>
    <name>ui::LevelTableModel</name>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>aucun indice</translation>
    </message>
    <message>
        <source>How much rare values count more than common ones; empty: not at all</source>
        <translation>De combien les valeurs rares comptent plus que les fréquentes ; vide : pas du tout</translation>
    </message>
    <message>
        <source>Training leaves a fixed value as it is</source>
        <translation>L’entraînement laisse une valeur fixe telle quelle</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Holds when</source>
        <translation>Vaut quand</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u</translation>
    </message>
    <message>
        <source>Weight in bits</source>
        <translation>Poids en bits</translation>
    </message>
    <message>
        <source>Fix m</source>
        <translation>Fixer m</translation>
    </message>
    <message>
        <source>Fix u</source>
        <translation>Fixer u</translation>
    </message>
    <message>
        <source>Rarity</source>
        <translation>Rareté</translation>
    </message>
    <message>
        <source>%1 is no probability: write a number above 0 and at most 1.</source>
        <translation>%1 n’est pas une probabilité : écrivez un nombre supérieur à 0 et d’au plus 1.</translation>
    </message>
    <message>
        <source>%1 is no number. Write how much rarity counts, 1 for fully, or nothing.</source>
        <translation>%1 n’est pas un nombre. Écrivez combien compte la rareté, 1 pour entièrement, ou rien.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 n’est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsPanel</name>
    <message>
        <source>In more records than this, a value is no evidence</source>
        <translation>Dans plus d’enregistrements, une valeur n’est pas un indice</translation>
    </message>
    <message>
        <source>A customer has only one</source>
        <translation>Un client n’en a qu’un</translation>
    </message>
    <message>
        <source>Sources that hold each customer once</source>
        <translation>Sources qui tiennent chaque client une fois</translation>
    </message>
    <message>
        <source>Most records of one customer</source>
        <translation>Nombre maximal d’enregistrements par client</translation>
    </message>
    <message>
        <source>Limits by attribute</source>
        <translation>Limites par attribut</translation>
    </message>
    <message>
        <source>Limit of the chosen attribute; 0 for none</source>
        <translation>Limite de l’attribut choisi ; 0 pour aucune</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune limite</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>&amp;veto at</source>
        <translation>&amp;veto à</translation>
    </message>
    <message>
        <source>Two groups stay apart when a pair between them weighs this or less</source>
        <translation>Deux groupes restent séparés si une paire entre eux pèse autant ou moins</translation>
    </message>
    <message>
        <source>Veto at or below, in bits</source>
        <translation>Veto à ou en dessous, en bits</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Recherche et commandes</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>ui::MatchingFlow</name>
    <message>
        <source>Proposing a model</source>
        <translation>Proposition d’un modèle</translation>
    </message>
    <message>
        <source>Training the model</source>
        <translation>Entraînement du modèle</translation>
    </message>
    <message>
        <source>Learning from decisions</source>
        <translation>Apprentissage des décisions</translation>
    </message>
    <message>
        <source>Weighing all pairs</source>
        <translation>Pesée de toutes les paires</translation>
    </message>
    <message>
        <source>Counting pairs</source>
        <translation>Comptage des paires</translation>
    </message>
    <message>
        <source>Replace the draft?</source>
        <translation>Remplacer le brouillon ?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>The proposal takes the place of the draft. Your edits that are not saved go with it.</source>
        <translation>La proposition prend la place du brouillon. Vos modifications non enregistrées seront perdues.</translation>
    </message>
    <message>
        <source>Training finds the prior, the thresholds and every m and u that is not fixed anew. Values of these that you set and did not save go; your other edits stay.</source>
        <translation>L’entraînement détermine à nouveau la probabilité a priori, les seuils et tous les m et u non fixés. Celles de ces valeurs que vous avez saisies sans les enregistrer seront perdues ; vos autres modifications restent.</translation>
    </message>
    <message>
        <source>Learning starts from the model in force and takes the place of the draft. Your edits that are not saved go with it.</source>
        <translation>L’apprentissage part du modèle en vigueur et prend la place du brouillon. Vos modifications non enregistrées seront perdues.</translation>
    </message>
    <message>
        <source>Model %1 takes the place of the draft. Your edits that are not saved go with it.</source>
        <translation>Le modèle %1 prend la place du brouillon. Vos modifications non enregistrées seront perdues.</translation>
    </message>
    <message>
        <source>Changed most: %1.</source>
        <translation>Les plus modifiés : %1.</translation>
    </message>
    <message>
        <source>Read-only while a model is proposed</source>
        <translation>Lecture seule pendant qu’un modèle est proposé</translation>
    </message>
    <message>
        <source>Read-only while the model is trained</source>
        <translation>Lecture seule pendant l’entraînement du modèle</translation>
    </message>
    <message>
        <source>Read-only while the model learns from decisions</source>
        <translation>Lecture seule pendant que le modèle apprend des décisions</translation>
    </message>
    <message>
        <source>Blocking rules: %1</source>
        <translation>Règles de blocage : %1</translation>
    </message>
    <message>
        <source>Read-only while the model is saved</source>
        <translation>Lecture seule pendant l’enregistrement du modèle</translation>
    </message>
    <message>
        <source>%1. Change it once that is done.</source>
        <translation>%1. Modifiez-le une fois que c’est terminé.</translation>
    </message>
    <message>
        <source>Looking at the attributes</source>
        <translation>Examen des attributs</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %1 same and %2 different: %Ln level(s) changed, nothing saved yet.</source>
        <translation>
            <numerusform>Appris de %1 identiques et %2 différents : %Ln niveau modifié, rien n’est encore enregistré.</numerusform>
            <numerusform>Appris de %1 identiques et %2 différents : %Ln niveaux modifiés, rien n’est encore enregistré.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review from stays at %1.</source>
        <translation>À vérifier à partir de reste à %1.</translation>
    </message>
    <message>
        <source>Review from: %1 → %2.</source>
        <translation>À vérifier à partir de : %1 → %2.</translation>
    </message>
    <message>
        <source>Match from stays at %1.</source>
        <translation>Correspondance à partir de reste à %1.</translation>
    </message>
    <message>
        <source>Match from: %1 → %2.</source>
        <translation>Correspondance à partir de : %1 → %2.</translation>
    </message>
    <message>
        <source>%1 (%2): m %3 → %4</source>
        <translation>%1 (%2) : m %3 → %4</translation>
    </message>
</context>
<context>
    <name>ui::MatchingPage</name>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>Propose a model</source>
        <translation>Proposer un modèle</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Back to the model that is saved</source>
        <translation>Revenir au modèle enregistré</translation>
    </message>
    <message>
        <source>&amp;Save as new version</source>
        <translation>&amp;Enregistrer comme nouvelle version</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>A&amp;ppliquer…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blocage</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Safeguards</source>
        <translation>Garde-fous</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Train the model</source>
        <translation>Entraîner le modèle</translation>
    </message>
    <message>
        <source>Learn from decisions</source>
        <translation>Apprendre des décisions</translation>
    </message>
    <message>
        <source>Count the pairs of the blocking rules</source>
        <translation>Compter les paires des règles de blocage</translation>
    </message>
    <message>
        <source>Weigh all pairs with the model</source>
        <translation>Peser toutes les paires avec le modèle</translation>
    </message>
    <message>
        <source>Save the model as a new version</source>
        <translation>Enregistrer le modèle comme nouvelle version</translation>
    </message>
    <message>
        <source>Discard the changes of the model</source>
        <translation>Abandonner les modifications du modèle</translation>
    </message>
    <message>
        <source>Simulate typical bad data</source>
        <translation>Simuler des données typiquement mauvaises</translation>
    </message>
    <message>
        <source>Work out what the model would change</source>
        <translation>Calculer ce que le modèle changerait</translation>
    </message>
    <message>
        <source>Apply the model…</source>
        <translation>Appliquer le modèle…</translation>
    </message>
    <message>
        <source>Matching: %1</source>
        <translation>Rapprochement : %1</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Pas encore d’enregistrements</translation>
    </message>
    <message>
        <source>Tessera proposes one from your attributes and a look at the data: what to compare, how much each field says, and which pairs are worth comparing. You can change all of it.</source>
        <translation>Tessera en propose un à partir de vos attributs et d’un coup d’œil aux données : quoi comparer, ce que dit chaque champ, et quelles paires méritent d’être comparées. Vous pouvez tout changer.</translation>
    </message>
    <message>
        <source>Import a file of each system first; then Tessera proposes how to match them.</source>
        <translation>Importez d’abord un fichier de chaque système ; Tessera propose ensuite comment les rapprocher.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>A new model, not saved</source>
        <translation>Un nouveau modèle, non enregistré</translation>
    </message>
    <message>
        <source>Model %1, changed</source>
        <translation>Modèle %1, modifié</translation>
    </message>
    <message>
        <source>Model %1, safeguards changed</source>
        <translation>Modèle %1, garde-fous modifiés</translation>
    </message>
    <message>
        <source>Model %1, applied</source>
        <translation>Modèle %1, appliqué</translation>
    </message>
    <message>
        <source>Model %1, not applied</source>
        <translation>Modèle %1, non appliqué</translation>
    </message>
    <message>
        <source>not trained</source>
        <translation>non entraîné</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Customers may merge, split and change their golden values.</source>
        <translation>Des clients peuvent fusionner, se scinder et changer de valeurs de référence.</translation>
    </message>
    <message>
        <source>Decisions of people hold.</source>
        <translation>Les décisions des personnes tiennent.</translation>
    </message>
    <message>
        <source>Apply the model?</source>
        <translation>Appliquer le modèle ?</translation>
    </message>
    <message>
        <source>Saved as model %1</source>
        <translation>Enregistré comme modèle %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take a Splink model file…</source>
        <translation>Prendre un fichier de modèle Splink…</translation>
    </message>
    <message>
        <source>Save the model for Splink on DuckDB…</source>
        <translation>Enregistrer le modèle pour Splink sur DuckDB…</translation>
    </message>
    <message>
        <source>the matching model with its blocking rules</source>
        <translation>le modèle d’appariement et ses règles de blocage</translation>
    </message>
    <message>
        <source>the safeguards</source>
        <translation>les garde-fous</translation>
    </message>
    <message>
        <source>Go to the tab with the fault</source>
        <translation>Aller à l’onglet en erreur</translation>
    </message>
    <message>
        <source>Cannot be saved or applied. %1: %2</source>
        <translation>Impossible d’enregistrer ou d’appliquer. %1 : %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Abandonner les modifications ?</translation>
    </message>
    <message>
        <source>What is not saved goes: %1.</source>
        <translation>Ce qui n’est pas enregistré sera perdu : %1.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Work it out first</source>
        <translation>Calculer d’abord</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %Ln record(s)…</source>
        <translation>
            <numerusform>&amp;Appliquer à %Ln enregistrement…</numerusform>
            <numerusform>&amp;Appliquer à %Ln enregistrements…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trained %1 on %Ln record(s)</source>
        <translation>
            <numerusform>entraîné %1 sur %Ln enregistrement</numerusform>
            <numerusform>entraîné %1 sur %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes are saved, and all %Ln record(s) are matched with them.</source>
        <translation>
            <numerusform>Les modifications sont enregistrées, et %Ln enregistrement est rapproché avec elles.</numerusform>
            <numerusform>Les modifications sont enregistrées, et les %Ln enregistrements sont rapprochés avec elles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln record(s) are matched with model %1.</source>
        <translation>
            <numerusform>%Ln enregistrement est rapproché avec le modèle %1.</numerusform>
            <numerusform>Les %Ln enregistrements sont rapprochés avec le modèle %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would go into others, %1 would split, golden values of %2 would change.</source>
        <translation>
            <numerusform>%Ln client serait fusionné dans d’autres, %1 seraient scindés, les valeurs de référence de %2 changeraient.</numerusform>
            <numerusform>%Ln clients seraient fusionnés dans d’autres, %1 seraient scindés, les valeurs de référence de %2 changeraient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match %Ln record(s)</source>
        <translation>
            <numerusform>Rapprocher %Ln enregistrement</numerusform>
            <numerusform>Rapprocher %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a comparison to the model…</source>
        <translation>Ajouter une comparaison au modèle…</translation>
    </message>
    <message>
        <source>Versions of the model</source>
        <translation>Versions du modèle</translation>
    </message>
</context>
<context>
    <name>ui::ModelTab</name>
    <message>
        <source>Comparisons</source>
        <translation>Comparaisons</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>&amp;Proposer</translation>
    </message>
    <message>
        <source>A new model from the attributes and a profile of the data</source>
        <translation>Un nouveau modèle à partir des attributs et d’un profil des données</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>Learns prior, m, u and thresholds from the records, without any labels</source>
        <translation>Apprend l’a priori, m, u et les seuils des enregistrements, sans étiquettes</translation>
    </message>
    <message>
        <source>Comparisons and their levels</source>
        <translation>Les comparaisons et leurs niveaux</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>The model as JSON</source>
        <translation>Le modèle en JSON</translation>
    </message>
    <message>
        <source>Go to the wrong line</source>
        <translation>Aller à la ligne erronée</translation>
    </message>
    <message>
        <source>Versions of the model</source>
        <translation>Versions du modèle</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Pas encore de versions</translation>
    </message>
    <message>
        <source>Every model you save stays here, with who and when.</source>
        <translation>Chaque modèle enregistré reste ici, avec qui et quand.</translation>
    </message>
    <message>
        <source>Work on this version</source>
        <translation>Travailler sur cette version</translation>
    </message>
    <message>
        <source>Takes it as the draft; nothing is saved yet</source>
        <translation>La prend comme brouillon ; rien n’est encore enregistré</translation>
    </message>
    <message>
        <source>as it was before the text went wrong</source>
        <translation>tel qu’avant l’erreur dans le texte</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparaison</numerusform>
            <numerusform>%n comparaisons</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>in force, applied</source>
        <translation>en vigueur, appliqué</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>appliqué</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Splink</source>
        <translation>Splink</translation>
    </message>
    <message>
        <source>Takes a model from a file of Splink, or saves this one for it</source>
        <translation>Prend un modèle d’un fichier Splink, ou enregistre celui-ci pour lui</translation>
    </message>
</context>
<context>
    <name>ui::ModelText</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 manque</translation>
    </message>
    <message>
        <source>%1 is the same</source>
        <translation>%1 identique</translation>
    </message>
    <message>
        <source>%1 at least %2 % alike (Jaro–Winkler)</source>
        <translation>%1 semblable à au moins %2 % (Jaro–Winkler)</translation>
    </message>
    <message>
        <source>%1 at least %2 % alike (Jaro)</source>
        <translation>%1 semblable à au moins %2 % (Jaro)</translation>
    </message>
    <message numerus="yes">
        <source>%1 with at most %n letter(s) changed</source>
        <translation>
            <numerusform>%1 avec au plus %n lettre changée</numerusform>
            <numerusform>%1 avec au plus %n lettres changées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with at most %n letter(s) changed or swapped</source>
        <translation>
            <numerusform>%1 avec au plus %n lettre changée ou permutée</numerusform>
            <numerusform>%1 avec au plus %n lettres changées ou permutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n day(s) apart</source>
        <translation>
            <numerusform>%1 à au plus %n jour d’écart</numerusform>
            <numerusform>%1 à au plus %n jours d’écart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n month(s) apart</source>
        <translation>
            <numerusform>%1 à au plus %n mois d’écart</numerusform>
            <numerusform>%1 à au plus %n mois d’écart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n year(s) apart</source>
        <translation>
            <numerusform>%1 à au plus %n an d’écart</numerusform>
            <numerusform>%1 à au plus %n ans d’écart</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with day and month swapped, or one digit off</source>
        <translation>%1 avec jour et mois permutés, ou un chiffre faux</translation>
    </message>
    <message>
        <source>%1 the same before the @</source>
        <translation>%1 identique avant le @</translation>
    </message>
    <message numerus="yes">
        <source>%1 begins with the same %n letter(s)</source>
        <translation>
            <numerusform>%1 commence par la même %n lettre</numerusform>
            <numerusform>%1 commence par les mêmes %n lettres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a nickname of the other</source>
        <translation>%1 est un diminutif de l’autre</translation>
    </message>
    <message>
        <source>%1 is the initial of the other</source>
        <translation>%1 est l’initiale de l’autre</translation>
    </message>
    <message numerus="yes">
        <source>%1 with at least %n value(s) in common</source>
        <translation>
            <numerusform>%1 avec au moins %n valeur commune</numerusform>
            <numerusform>%1 avec au moins %n valeurs communes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with at least %2 % of the words in common</source>
        <translation>%1 avec au moins %2 % des mots en commun</translation>
    </message>
    <message>
        <source>%1 at most %2 apart</source>
        <translation>%1 à au plus %2 d’écart</translation>
    </message>
    <message>
        <source>%1 sounds the same</source>
        <translation>%1 se prononce pareil</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>non (%1)</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>tout le reste</translation>
    </message>
    <message>
        <source>%1 and %2 swapped</source>
        <translation>%1 et %2 permutés</translation>
    </message>
    <message>
        <source>Passed over: too few pairs to learn from</source>
        <translation>Passée : trop peu de paires pour apprendre</translation>
    </message>
    <message>
        <source>Passed over: hardly any matches among its pairs</source>
        <translation>Passée : presque aucune correspondance parmi ses paires</translation>
    </message>
    <message>
        <source>Passed over: it leaves fewer than two comparisons to learn</source>
        <translation>Passée : elle laisse moins de deux comparaisons à apprendre</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Passée</translation>
    </message>
    <message numerus="yes">
        <source>Converged after %n step(s)</source>
        <translation>
            <numerusform>Convergence après %n étape</numerusform>
            <numerusform>Convergence après %n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n step(s), not converged</source>
        <translation>
            <numerusform>Arrêtée après %n étape, sans convergence</numerusform>
            <numerusform>Arrêtée après %n étapes, sans convergence</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 sur %1</translation>
    </message>
    <message>
        <source>%1 in the same sector (SW1A 1)</source>
        <translation>%1 dans le même secteur (SW1A 1)</translation>
    </message>
    <message>
        <source>%1 in the same district (SW1A)</source>
        <translation>%1 dans le même district (SW1A)</translation>
    </message>
    <message>
        <source>%1 in the same area (SW)</source>
        <translation>%1 dans la même zone (SW)</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>No data yet</source>
        <translation>Pas encore de données</translation>
    </message>
    <message>
        <source>Import a file from each of two or three systems; Tessera finds out which records are the same customer.</source>
        <translation>Importez un fichier de deux ou trois systèmes ; Tessera trouve quelles fiches sont le même client.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Rapprocher maintenant</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Records per customer</source>
        <translation>Fiches par client</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation>Rapprocher à nouveau</translation>
    </message>
    <message>
        <source>Records or the model changed since the last run.</source>
        <translation>Des fiches ou le modèle ont changé depuis le dernier passage.</translation>
    </message>
    <message>
        <source>Match again to bring the customers up to date.</source>
        <translation>Rapprochez à nouveau pour mettre les clients à jour.</translation>
    </message>
    <message>
        <source>%1 doubtful, %2 refused, %3 stale</source>
        <translation>%1 douteux, %2 refusés, %3 périmés</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>rapproché %1</translation>
    </message>
    <message>
        <source>not matched yet</source>
        <translation>pas encore rapproché</translation>
    </message>
    <message>
        <source>%1 per customer</source>
        <translation>%1 par client</translation>
    </message>
    <message>
        <source>last import %1</source>
        <translation>dernier import %1</translation>
    </message>
    <message>
        <source>nothing imported</source>
        <translation>rien d’importé</translation>
    </message>
    <message>
        <source>in the last imports</source>
        <translation>dans les derniers imports</translation>
    </message>
    <message>
        <source>%1 or more records</source>
        <translation>%1 fiches ou plus</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Appears after the first run.</source>
        <translation>Apparaît après le premier passage.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Encore aucun</translation>
    </message>
    <message>
        <source>Match to find out which records are the same customer.</source>
        <translation>Rapprochez pour savoir quelles fiches sont le même client.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s) rejected</source>
        <translation>
            <numerusform>%1, %Ln ligne refusée</numerusform>
            <numerusform>%1, %Ln lignes refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) are known to more than one record.</source>
        <translation>
            <numerusform>%1 sur %Ln client est connu de plus d’un enregistrement.</numerusform>
            <numerusform>%1 sur %Ln clients sont connus de plus d’un enregistrement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new, %2 merged, %3 split; %4 pair(s) compared in %5 s</source>
        <translation>
            <numerusform>%1 nouveaux, %2 fusionnés, %3 séparés ; %4 paire comparée en %5 s</numerusform>
            <numerusform>%1 nouveaux, %2 fusionnés, %3 séparés ; %4 paires comparées en %5 s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 have no compared attribute in common, so nobody can be found in both.</source>
        <translation>%1 et %2 n’ont aucun attribut comparé en commun : personne ne peut être trouvé dans les deux.</translation>
    </message>
    <message numerus="yes">
        <source>The same is true of %Ln other pair(s) of sources.</source>
        <translation>
            <numerusform>Il en va de même pour %Ln autre paire de sources.</numerusform>
            <numerusform>Il en va de même pour %Ln autres paires de sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>Map more of their columns, or compare more of their attributes.</source>
        <translation>Associez davantage de leurs colonnes, ou comparez davantage de leurs attributs.</translation>
    </message>
</context>
<context>
    <name>ui::ProjectSession</name>
    <message>
        <source>Another job is running. Wait for it, or cancel it.</source>
        <translation>Une autre tâche est en cours. Attendez-la ou annulez-la.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed. Close other programs and try again; for a model, make the blocking rules narrower.</source>
        <translation>La mémoire ne suffit pas. Rien n’a été modifié. Fermez d’autres programmes et réessayez ; pour un modèle, resserrez les règles de blocage.</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n ouvert</numerusform>
            <numerusform>%1, %n ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1: %2 open</source>
        <translation>%1 : %2 en attente</translation>
    </message>
</context>
<context>
    <name>ui::RejectListModel</name>
    <message>
        <source>whole row</source>
        <translation>ligne entière</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Tel que dans le fichier</translation>
    </message>
</context>
<context>
    <name>ui::RepeatedPanel</name>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Block chosen</source>
        <translation>Bloquer la sélection</translation>
    </message>
    <message>
        <source>Most repeated values</source>
        <translation>Valeurs les plus répétées</translation>
    </message>
    <message>
        <source>No repeated values</source>
        <translation>Aucune valeur répétée</translation>
    </message>
    <message>
        <source>Values that many records share are listed here; those that belong to nobody in particular come first.</source>
        <translation>Ici figurent les valeurs que beaucoup d’enregistrements partagent ; d’abord celles qui n’appartiennent à personne en particulier.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n nom</numerusform>
            <numerusform>%n noms</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Why block</source>
        <translation>Pourquoi bloquer</translation>
    </message>
</context>
<context>
    <name>ui::ResultStep</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l’import</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>You can go on working elsewhere meanwhile; stopping leaves the project as it was.</source>
        <translation>Vous pouvez travailler ailleurs pendant ce temps ; arrêter laisse le projet tel qu’il était.</translation>
    </message>
    <message>
        <source>not in the project before</source>
        <translation>absent du projet jusqu’ici</translation>
    </message>
    <message>
        <source>earlier versions are kept</source>
        <translation>les versions antérieures sont gardées</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>comme dans le projet</translation>
    </message>
    <message>
        <source>no longer in the file</source>
        <translation>absent du fichier</translation>
    </message>
    <message>
        <source>not taken, listed below</source>
        <translation>non repris, listé ci-dessous</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>ligne entière</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>les %1 premiers sur %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Tel que dans le fichier</translation>
    </message>
    <message>
        <source>%1 rows read; nothing is in the project yet</source>
        <translation>%1 lignes lues ; rien n’est encore dans le projet</translation>
    </message>
    <message>
        <source>This is what the import will do. Go back to correct anything, or import.</source>
        <translation>Voici ce que fera l’import. Revenez pour corriger, ou importez.</translation>
    </message>
    <message>
        <source>This is what the import will do to the %1 records of this source. Go back to correct anything, or import.</source>
        <translation>Voici ce que fera l’import aux %1 fiches de cette source. Revenez pour corriger, ou importez.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Le fichier n’a pas de lignes.</translation>
    </message>
    <message>
        <source>More than one row in five is rejected.</source>
        <translation>Plus d’une ligne sur cinq est rejetée.</translation>
    </message>
    <message>
        <source>Check how the file is read and which columns are used before you import.</source>
        <translation>Vérifiez comment le fichier est lu et quelles colonnes sont utilisées avant d’importer.</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed</source>
        <translation>Importé : %1 nouvelles, %2 modifiées</translation>
    </message>
    <message>
        <source>Matching finds out which of these records belong to which customer.</source>
        <translation>Le rapprochement trouve à quel client appartient chaque fiche.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importé</translation>
    </message>
    <message>
        <source>The project is as it was.</source>
        <translation>Le projet est tel qu’il était.</translation>
    </message>
    <message>
        <source>Go back to correct it.</source>
        <translation>Revenez pour corriger.</translation>
    </message>
    <message>
        <source>Values that are not what their column should hold</source>
        <translation>Valeurs qui ne sont pas ce que leur colonne devrait contenir</translation>
    </message>
    <message>
        <source>kept as they stand, compared as missing</source>
        <translation>gardées telles quelles, comparées comme manquantes</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>ui::ReviewFlow</name>
    <message>
        <source>The project is open read-only.</source>
        <translation>Le projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>A job is running. Decide when it has ended; nothing was recorded.</source>
        <translation>Une tâche est en cours. Décidez quand elle est finie ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>There is no pair to decide.</source>
        <translation>Il n’y a aucune paire à décider.</translation>
    </message>
    <message>
        <source>The next pair is not here yet. Nothing was recorded.</source>
        <translation>La paire suivante n’est pas encore là. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Another pair has just come. Look at it first; nothing was recorded.</source>
        <translation>Une autre paire vient d’arriver. Regardez-la d’abord ; rien n’a été enregistré.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Match now</source>
        <translation>Rapprocher maintenant</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>Même client</translation>
    </message>
    <message>
        <source>Different customers</source>
        <translation>Clients différents</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Skip to the next doubt</source>
        <translation>Passer au doute suivant</translation>
    </message>
    <message>
        <source>Give a reason with the next decision</source>
        <translation>Donner une raison avec la prochaine décision</translation>
    </message>
    <message>
        <source>Show only fields that differ</source>
        <translation>Ne montrer que les champs qui diffèrent</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>Doute suivant</translation>
    </message>
    <message>
        <source>Previous doubt</source>
        <translation>Doute précédent</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 à revoir</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à revoir</translation>
    </message>
    <message>
        <source>Not matched yet</source>
        <translation>Pas encore rapproché</translation>
    </message>
    <message>
        <source>Every doubtful match has its answer. New doubts appear here after a run.</source>
        <translation>Chaque correspondance douteuse a sa réponse. De nouveaux doutes apparaissent ici après un passage.</translation>
    </message>
    <message>
        <source>Doubtful matches appear here once the records are matched.</source>
        <translation>Les correspondances douteuses apparaissent ici une fois les fiches rapprochées.</translation>
    </message>
    <message>
        <source>Nothing in this filter.</source>
        <translation>Rien dans ce filtre.</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1 ?</translation>
    </message>
    <message>
        <source>Why %1 = %2</source>
        <translation>Pourquoi %1 = %2</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Fusionné dans %1</translation>
    </message>
    <message>
        <source>Decided as the same customer as %1</source>
        <translation>Décidé comme le même client que %1</translation>
    </message>
    <message>
        <source>Kept apart: %1</source>
        <translation>Gardés séparés : %1</translation>
    </message>
    <message>
        <source>Left open: %1</source>
        <translation>Laissé ouvert : %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Why you decide as you do; it stays with the decision</source>
        <translation>Pourquoi vous décidez ainsi ; cela reste avec la décision</translation>
    </message>
    <message>
        <source>Keep reason</source>
        <translation>Garder la raison</translation>
    </message>
    <message>
        <source>With the next decision: “%1”</source>
        <translation>Avec la prochaine décision : « %1 »</translation>
    </message>
    <message>
        <source>Weights of all compared pairs; choose a range to filter</source>
        <translation>Poids de toutes les paires comparées ; choisissez un intervalle pour filtrer</translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation>Le plus risqué d’abord</translation>
    </message>
    <message>
        <source>Teaches most</source>
        <translation>Le plus instructif</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmés</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Liste de travail</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Fiches côte à côte</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Différences seules</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>Raison…</translation>
    </message>
    <message>
        <source>Waiting to be saved: %1</source>
        <translation>En attente d’enregistrement : %1</translation>
    </message>
    <message>
        <source>Verdicts can be given when the running job has ended.</source>
        <translation>Vous pourrez décider quand la tâche en cours sera finie.</translation>
    </message>
    <message>
        <source>%1 = %2?</source>
        <translation>%1 = %2 ?</translation>
    </message>
    <message>
        <source>%1 and %2: one customer?</source>
        <translation>%1 et %2 : un seul client ?</translation>
    </message>
    <message>
        <source>%1 and %2 would have merged, but %3.</source>
        <translation>%1 et %2 auraient été fusionnées, mais %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more question(s) in this item.</source>
        <translation>
            <numerusform>%Ln autre question dans cet élément.</numerusform>
            <numerusform>%Ln autres questions dans cet élément.</numerusform>
        </translation>
    </message>
    <message>
        <source>Would become</source>
        <translation>Deviendrait</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Open the customer of the record in focus</source>
        <translation>Ouvrir le client de l’enregistrement choisi</translation>
    </message>
    <message>
        <source>Compare the record before</source>
        <translation>Comparer l’enregistrement précédent</translation>
    </message>
    <message>
        <source>Compare the next record</source>
        <translation>Comparer l’enregistrement suivant</translation>
    </message>
</context>
<context>
    <name>ui::RuleFigures</name>
    <message>
        <source>What each rule adds</source>
        <translation>Ce que chaque règle ajoute</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Pas encore compté</translation>
    </message>
    <message>
        <source>Counting shows what each rule adds to the rules before it: pairs to compare, and true pairs found.</source>
        <translation>Compter montre ce que chaque règle ajoute aux règles qui la précèdent : paires à comparer et vraies paires trouvées.</translation>
    </message>
    <message>
        <source>Count pairs</source>
        <translation>Compter les paires</translation>
    </message>
    <message>
        <source>What each rule finds</source>
        <translation>Ce que trouve chaque règle</translation>
    </message>
    <message>
        <source>Pairs to compare</source>
        <translation>Paires à comparer</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>budget %1</translation>
    </message>
    <message>
        <source>True pairs found (estimated)</source>
        <translation>Vraies paires trouvées (estimation)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Pairs alone</source>
        <translation>Paires seule</translation>
    </message>
    <message>
        <source>Pairs added</source>
        <translation>Paires ajoutées</translation>
    </message>
    <message>
        <source>True pairs alone</source>
        <translation>Vraies paires seule</translation>
    </message>
    <message>
        <source>… added</source>
        <translation>… ajoutées</translation>
    </message>
</context>
<context>
    <name>ui::SafeguardText</name>
    <message>
        <source>blocked</source>
        <translation>bloquée</translation>
    </message>
    <message>
        <source>blocked by a pattern</source>
        <translation>bloquée par un motif</translation>
    </message>
    <message>
        <source>blocked: a pattern could not be evaluated</source>
        <translation>bloquée : un motif n’a pas pu être évalué</translation>
    </message>
    <message>
        <source>over the limit, does not count</source>
        <translation>au-delà de la limite, ne compte pas</translation>
    </message>
    <message>
        <source>many different names share it</source>
        <translation>de nombreux noms différents la partagent</translation>
    </message>
    <message>
        <source>far more frequent than its neighbours: a default?</source>
        <translation>bien plus fréquente que ses voisines : une valeur par défaut ?</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>A phone that several share</source>
        <translation>Un téléphone que plusieurs partagent</translation>
    </message>
    <message>
        <source>A test e-mail address</source>
        <translation>Une adresse e-mail de test</translation>
    </message>
    <message>
        <source>The same birthday for everybody</source>
        <translation>La même date de naissance pour tous</translation>
    </message>
    <message>
        <source>A switchboard&apos;s number</source>
        <translation>Le numéro d’un standard</translation>
    </message>
    <message>
        <source>One very common name</source>
        <translation>Un nom très courant</translation>
    </message>
    <message>
        <source>An address copied to many</source>
        <translation>Une adresse copiée à beaucoup</translation>
    </message>
    <message>
        <source>A phone number given to the next</source>
        <translation>Un numéro de téléphone réattribué</translation>
    </message>
</context>
<context>
    <name>ui::SafeguardsFlow</name>
    <message>
        <source>Simulating bad data</source>
        <translation>Simulation de mauvaises données</translation>
    </message>
</context>
<context>
    <name>ui::SafeguardsTab</name>
    <message>
        <source>Most repeated values</source>
        <translation>Valeurs les plus répétées</translation>
    </message>
    <message>
        <source>Simulate bad data</source>
        <translation>Simuler de mauvaises données</translation>
    </message>
</context>
<context>
    <name>ui::SimulationPanel</name>
    <message>
        <source>S&amp;imulate</source>
        <translation>S&amp;imuler</translation>
    </message>
    <message>
        <source>What bad data would do</source>
        <translation>Ce que feraient de mauvaises données</translation>
    </message>
    <message>
        <source>Not simulated</source>
        <translation>Non simulé</translation>
    </message>
    <message>
        <source>Typical bad data is put into a copy of your records in memory: what would these safeguards let through?</source>
        <translation>De mauvaises données typiques sont mises dans une copie en mémoire : que laisseraient passer ces garde-fous ?</translation>
    </message>
    <message>
        <source>Bad data</source>
        <translation>Mauvaises données</translation>
    </message>
    <message>
        <source>Records hit</source>
        <translation>Enregistrements touchés</translation>
    </message>
    <message>
        <source>Wrong, unguarded</source>
        <translation>À tort, sans garde-fou</translation>
    </message>
    <message>
        <source>Wrong, guarded</source>
        <translation>À tort, avec garde-fou</translation>
    </message>
    <message>
        <source>Held for a person</source>
        <translation>Réservé à une personne</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s) looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.</source>
        <translation>
            <numerusform>%1 sur %Ln enregistrement examiné. Avec ces garde-fous, les paires de la quatrième colonne seraient fusionnées à tort.</numerusform>
            <numerusform>%1 sur %Ln enregistrements examinés. Avec ces garde-fous, les paires de la quatrième colonne seraient fusionnées à tort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>ui::SourceFields</name>
    <message>
        <source>Code of the source</source>
        <translation>Code de la source</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Nom de la source</translation>
    </message>
    <message>
        <source>Owner of the source</source>
        <translation>Responsable de la source</translation>
    </message>
    <message>
        <source>Trust, 0 to 100</source>
        <translation>Confiance, 0 à 100</translation>
    </message>
    <message>
        <source>This system holds every customer only once</source>
        <translation>Ce système ne contient chaque client qu’une fois</translation>
    </message>
    <message>
        <source>The team or person who answers for it</source>
        <translation>L’équipe ou la personne qui en répond</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As your colleagues call it: CRM, Shop, Support desk</source>
        <translation>Comme vos collègues l’appellent : CRM, boutique, support</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Short and lasting: it stands in exports beside every key</source>
        <translation>Court et durable : il figure dans les exports à côté de chaque clé</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>0 to 100; where two systems contradict each other and nothing else decides, the higher one wins</source>
        <translation>0 à 100 ; quand deux systèmes se contredisent et que rien d’autre ne tranche, le plus élevé l’emporte</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Then two of its records are never merged</source>
        <translation>Alors deux de ses fiches ne sont jamais fusionnées</translation>
    </message>
    <message>
        <source>Give the source a code: small letters, digits and underscores.</source>
        <translation>Donnez un code à la source : minuscules, chiffres et tirets bas.</translation>
    </message>
    <message>
        <source>There is a source with this code already. Choose it above, or take another code.</source>
        <translation>Une source a déjà ce code. Choisissez-la ci-dessus, ou prenez un autre code.</translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation>Donnez un nom à la source.</translation>
    </message>
</context>
<context>
    <name>ui::SourceListModel</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>ageing</source>
        <translation>vieillissant</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>Dernier import</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Fraîcheur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
</context>
<context>
    <name>ui::SourceStep</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The whole source: records that are missing from it are gone</source>
        <translation>Toute la source : les fiches qui y manquent ont disparu</translation>
    </message>
    <message>
        <source>Only what is new or changed: nothing is gone</source>
        <translation>Seulement le nouveau et le modifié : rien ne disparaît</translation>
    </message>
    <message>
        <source>The file is</source>
        <translation>Le fichier est</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>Une nouvelle source</translation>
    </message>
</context>
<context>
    <name>ui::SourcesPage</name>
    <message>
        <source>No sources yet</source>
        <translation>Pas encore de sources</translation>
    </message>
    <message>
        <source>Import an extract of each system that knows your customers: CRM, shop, support desk… CSV, TSV or JSON lines. You can also drop files here.</source>
        <translation>Importez un extrait de chaque système qui connaît vos clients : CRM, boutique, support… CSV, TSV ou lignes JSON. Vous pouvez aussi déposer des fichiers ici.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Import a newer file…</source>
        <translation>Importer un fichier plus récent…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all that are loaded, as a table</source>
        <translation>Copie les lignes choisies, ou toutes celles chargées, sous forme de tableau</translation>
    </message>
    <message>
        <source>Rejected rows of the last import</source>
        <translation>Lignes rejetées du dernier import</translation>
    </message>
    <message>
        <source>No rejected rows</source>
        <translation>Aucune ligne rejetée</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Extracts (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)</source>
        <translation>Extraits (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Newer file of %1</source>
        <translation>Fichier plus récent de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s), %1 records</source>
        <translation>
            <numerusform>%n source, %1 fiches</numerusform>
            <numerusform>%n sources, %1 fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source to see which rows of its last file were not taken, and why.</source>
        <translation>Choisissez une source pour voir quelles lignes de son dernier fichier n’ont pas été reprises, et pourquoi.</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Lignes rejetées de %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Every row was taken</source>
        <translation>Chaque ligne a été reprise</translation>
    </message>
    <message>
        <source>%1 went into %2 without a rejected row.</source>
        <translation>%1 est entré dans %2 sans ligne rejetée.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A job is running. Save when it has ended; nothing was changed.</source>
        <translation>Une tâche est en cours. Enregistrez quand elle sera terminée ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 est enregistré</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ui::SplinkFiles</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 comme %2</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparaison</numerusform>
            <numerusform>%n comparaisons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking rule(s)</source>
        <translation>
            <numerusform>%n règle de blocage</numerusform>
            <numerusform>%n règles de blocage</numerusform>
        </translation>
    </message>
    <message>
        <source>It becomes a draft: look at it, then save or apply it.</source>
        <translation>Il devient un brouillon : examinez-le, puis enregistrez-le ou appliquez-le.</translation>
    </message>
    <message>
        <source>Take a Splink model file…</source>
        <translation>Prendre un fichier de modèle Splink…</translation>
    </message>
    <message>
        <source>Save for Splink on %1…</source>
        <translation>Enregistrer pour Splink sur %1…</translation>
    </message>
    <message>
        <source>A model file of Splink 4 or 5</source>
        <translation>Un fichier de modèle de Splink 4 ou 5</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>Fichiers JSON (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 is too large for a model file of Splink.</source>
        <translation>%1 est trop grand pour un fichier de modèle de Splink.</translation>
    </message>
    <message>
        <source>Take the model of %1?</source>
        <translation>Prendre le modèle de %1 ?</translation>
    </message>
    <message>
        <source>Take the model</source>
        <translation>Prendre le modèle</translation>
    </message>
    <message>
        <source>Save the model for Splink</source>
        <translation>Enregistrer le modèle pour Splink</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Splink cannot hold all of this model</source>
        <translation>Splink ne peut pas contenir tout ce modèle</translation>
    </message>
    <message>
        <source>Save without it</source>
        <translation>Enregistrer sans cela</translation>
    </message>
    <message>
        <source>Saved %1 for Splink 4 and 5</source>
        <translation>%1 enregistré pour Splink 4 et 5</translation>
    </message>
    <message>
        <source>It takes the place of the present draft: your edits that are not saved go with that.</source>
        <translation>Il prend la place du brouillon actuel : vos modifications non enregistrées seront perdues.</translation>
    </message>
    <message>
        <source>Replace the draft</source>
        <translation>Remplacer le brouillon</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Colonnes : %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 est illisible : %2.</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>%1 n’a pas été écrit : %2.</translation>
    </message>
    <message>
        <source>%1 is the project itself. Choose a model file.</source>
        <translation>%1 est le projet lui-même. Choisissez un fichier de modèle.</translation>
    </message>
</context>
<context>
    <name>ui::Stage</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Looking at the data</source>
        <translation>Examen des données</translation>
    </message>
    <message>
        <source>Loading records</source>
        <translation>Chargement des fiches</translation>
    </message>
    <message>
        <source>Finding candidate pairs</source>
        <translation>Recherche des paires candidates</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Golden records</source>
        <translation>Fiches de référence</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Welcome to Tessera</source>
        <translation>Bienvenue dans Tessera</translation>
    </message>
    <message>
        <source>Bring the records of every system together, see why two of them are the same customer, decide, and hand the result on. Everything stays in one file on this computer.</source>
        <translation>Réunissez les fiches de tous les systèmes, voyez pourquoi deux d’entre elles sont le même client, décidez et transmettez le résultat. Tout reste dans un fichier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Open the demo project</source>
        <translation>Ouvrir le projet de démonstration</translation>
    </message>
    <message>
        <source>New project from files…</source>
        <translation>Nouveau projet à partir de fichiers…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Or drop files here: a project to open it, CSV or JSON lines to start a new one.</source>
        <translation>Ou déposez des fichiers ici : un projet pour l’ouvrir, du CSV ou des lignes JSON pour en commencer un.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>ui::StepChart</name>
    <message>
        <source>together %1</source>
        <translation>ensemble %1</translation>
    </message>
    <message>
        <source>together %1, beyond the %2</source>
        <translation>ensemble %1, au-delà de la limite : %2</translation>
    </message>
    <message>
        <source>together %1, %2</source>
        <translation>ensemble %1, %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>%1, together</source>
        <translation>%1, ensemble</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TabStrip</name>
    <message>
        <source>Tab %1, %2 of %3</source>
        <translation>Onglet %1, %2 sur %3</translation>
    </message>
</context>
<context>
    <name>ui::TaskListModel</name>
    <message numerus="yes">
        <source>%1, %2, %Ln record(s), weight %3</source>
        <translation>
            <numerusform>%1, %2, %Ln fiche, poids %3</numerusform>
            <numerusform>%1, %2, %Ln fiches, poids %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln fiche</numerusform>
            <numerusform>%Ln fiches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Text</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffixe</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>N° national</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>N° fiscal</translation>
    </message>
    <message>
        <source>Loyalty no.</source>
        <translation>N° de fidélité</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>N° de client</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo ago</source>
        <translation>
            <numerusform>il y a %n mois</numerusform>
            <numerusform>il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>il y a %n an</numerusform>
            <numerusform>il y a %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmés</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Pas de correspondance</translation>
    </message>
    <message>
        <source>somebody decided that they are different</source>
        <translation>quelqu’un a décidé qu’ils sont différents</translation>
    </message>
    <message>
        <source>they hold two values of something a customer has once</source>
        <translation>ils ont deux valeurs de ce qu’un client n’a qu’une fois</translation>
    </message>
    <message>
        <source>they come from a source that holds each customer once</source>
        <translation>ils viennent d’une source qui ne contient chaque client qu’une fois</translation>
    </message>
    <message>
        <source>the customer would hold too many records</source>
        <translation>le client aurait trop de fiches</translation>
    </message>
    <message>
        <source>other records among them speak strongly against</source>
        <translation>d’autres de leurs fiches s’y opposent fortement</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 jours de travail</translation>
    </message>
</context>
<context>
    <name>ui::ThresholdChart</name>
    <message>
        <source>Weights of candidate pairs with both thresholds</source>
        <translation>Poids des paires candidates avec les deux seuils</translation>
    </message>
    <message>
        <source>Match from %1 bits is chosen; review from %2 bits</source>
        <translation>Correspondance à partir de %1 bits choisie ; vérification à partir de %2 bits</translation>
    </message>
    <message>
        <source>Review from %1 bits is chosen; match from %2 bits</source>
        <translation>Vérification à partir de %1 bits choisie ; correspondance à partir de %2 bits</translation>
    </message>
</context>
<context>
    <name>ui::ThresholdsTab</name>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>Match weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>S&amp;quare-root scale</source>
        <translation>Échelle en &amp;racine carrée</translation>
    </message>
    <message>
        <source>Weights not known yet</source>
        <translation>Poids encore inconnus</translation>
    </message>
    <message>
        <source>The model changed. Weigh all pairs with it to see where they lie; nothing is written.</source>
        <translation>Le modèle a changé. Pesez toutes les paires pour voir où elles se situent ; rien n’est écrit.</translation>
    </message>
    <message>
        <source>&amp;Weigh all pairs</source>
        <translation>&amp;Peser toutes les paires</translation>
    </message>
    <message>
        <source>Merged by themselves</source>
        <translation>Fusionnés d’eux-mêmes</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>Pour une personne</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>True matches found</source>
        <translation>Vraies correspondances trouvées</translation>
    </message>
    <message>
        <source>From careful to complete</source>
        <translation>De prudent à complet</translation>
    </message>
    <message>
        <source>Review from</source>
        <translation>Vérifier à partir de</translation>
    </message>
    <message>
        <source>Match from</source>
        <translation>Correspondance à partir de</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Prudent</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>≈ %1 wrong</source>
        <translation>≈ %1 à tort</translation>
    </message>
    <message>
        <source>after the last run</source>
        <translation>après la dernière exécution</translation>
    </message>
    <message>
        <source>not matched yet</source>
        <translation>pas encore rapproché</translation>
    </message>
    <message>
        <source>≈ %1 wrong (%2 – %3)</source>
        <translation>≈ %1 à tort (%2 – %3)</translation>
    </message>
    <message>
        <source>at most 1 wrong merge in %1</source>
        <translation>au plus 1 fusion à tort sur %1</translation>
    </message>
    <message>
        <source>Of the true matches blocking finds %1.</source>
        <translation>Parmi les vraies correspondances, le blocage en trouve %1.</translation>
    </message>
    <message>
        <source>Of the true matches among the candidate pairs.</source>
        <translation>Parmi les vraies correspondances des paires candidates.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>in review %1</source>
        <translation>en revue %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message numerus="yes">
        <source>Match weight of %1 sampled pair(s)</source>
        <translation>
            <numerusform>Poids de %1 paire échantillonnée</numerusform>
            <numerusform>Poids de %1 paires échantillonnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match weight of %1 candidate pair(s)</source>
        <translation>
            <numerusform>Poids de %1 paire candidate</numerusform>
            <numerusform>Poids de %1 paires candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), ≈ %1</source>
        <translation>
            <numerusform>%Ln élément, ≈ %1</numerusform>
            <numerusform>%Ln éléments, ≈ %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ToastHost</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Search customers, values, commands…</source>
        <translation>Chercher clients, valeurs, commandes…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Annuler : %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Rétablir : %1 (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>ui::TrainingTab</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the figures of the chart as a table</source>
        <translation>Copie les chiffres du graphique en tableau</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>Pas encore entraîné</translation>
    </message>
    <message>
        <source>Training learns from the records alone how much each field says: no labels, no tuning. It takes seconds.</source>
        <translation>L’entraînement apprend des seuls enregistrements ce que dit chaque champ : ni étiquettes, ni réglages. Quelques secondes suffisent.</translation>
    </message>
    <message>
        <source>Train the model</source>
        <translation>Entraîner le modèle</translation>
    </message>
    <message>
        <source>True pairs (estimated)</source>
        <translation>Vraies paires (estimation)</translation>
    </message>
    <message>
        <source>Levels not learnt</source>
        <translation>Niveaux non appris</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Train again</source>
        <translation>&amp;Entraîner à nouveau</translation>
    </message>
    <message>
        <source>&amp;Learn from decisions</source>
        <translation>A&amp;pprendre des décisions</translation>
    </message>
    <message>
        <source>What people decided in Review corrects m and the thresholds of the model in force</source>
        <translation>Les décisions prises dans Vérification corrigent m et les seuils du modèle en vigueur</translation>
    </message>
    <message>
        <source>Training sessions</source>
        <translation>Sessions d’entraînement</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>Plus grand changement</translation>
    </message>
    <message>
        <source>How the session converged</source>
        <translation>Comment la session a convergé</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Convergence</translation>
    </message>
    <message>
        <source>What was learnt of</source>
        <translation>Ce qui a été appris sur</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>m and u of the levels</source>
        <translation>m et u des niveaux</translation>
    </message>
    <message>
        <source>the prior, %1 bits</source>
        <translation>l’a priori, %1 bits</translation>
    </message>
    <message>
        <source>not considered</source>
        <translation>non pris en compte</translation>
    </message>
    <message>
        <source>every level was seen</source>
        <translation>chaque niveau a été vu</translation>
    </message>
    <message>
        <source>Blocked on</source>
        <translation>Bloqué sur</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Appris</translation>
    </message>
    <message>
        <source>Largest change of any m</source>
        <translation>Plus grand changement d’un m</translation>
    </message>
    <message>
        <source>Share of matches</source>
        <translation>Part des correspondances</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 of its pairs are matches.</source>
        <translation>%1 ; %2 de ses paires sont des correspondances.</translation>
    </message>
    <message>
        <source>one session</source>
        <translation>une session</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>m: among matches</source>
        <translation>m : parmi les correspondances</translation>
    </message>
    <message>
        <source>u: by chance</source>
        <translation>u : par hasard</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>m by session</source>
        <translation>m par session</translation>
    </message>
    <message>
        <source>Two records match</source>
        <translation>Deux fiches concordent</translation>
    </message>
    <message>
        <source>Of one household</source>
        <translation>D’un même foyer</translation>
    </message>
    <message>
        <source>Of one name</source>
        <translation>De même nom</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>personnes différentes</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 fois</translation>
    </message>
    <message>
        <source>as many as by chance</source>
        <translation>ce que donne le hasard</translation>
    </message>
    <message>
        <source>How often different people share the whole name, against how often its parts would meet by chance. What else comes with a name, as an e-mail address made of it does, is learnt from these pairs, too.</source>
        <translation>Combien de fois des personnes différentes partagent le nom entier, par rapport à la rencontre fortuite de ses parties. Ce qui va aussi avec un nom, comme une adresse e-mail qui en est faite, s’apprend également de ces paires.</translation>
    </message>
    <message>
        <source>Pairs of different people of one household: name and birth date keep them apart.</source>
        <translation>Paires de personnes différentes d’un même foyer : le nom et la date de naissance les distinguent.</translation>
    </message>
    <message numerus="yes">
        <source>of %1 candidate(s)</source>
        <translation>
            <numerusform>sur %1 candidat</numerusform>
            <numerusform>sur %1 candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln paire</numerusform>
            <numerusform>%Ln paires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1, %Ln enregistrement</numerusform>
            <numerusform>%1, %Ln enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Trend</name>
    <message>
        <source>Trend</source>
        <translation>Évolution</translation>
    </message>
</context>
<context>
    <name>ui::Waterfall</name>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message numerus="yes">
        <source>Why: %1 bits from %n comparison(s)</source>
        <translation>
            <numerusform>Pourquoi : %1 bits de %n comparaison</numerusform>
            <numerusform>Pourquoi : %1 bits de %n comparaisons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WeightHistogram</name>
    <message>
        <source>Pairs by match weight</source>
        <translation>Paires par poids</translation>
    </message>
    <message>
        <source>From %1 to %2 bits</source>
        <translation>De %1 à %2 bits</translation>
    </message>
    <message>
        <source>Every weight</source>
        <translation>Tous les poids</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>%1 to %2 bits: %3 pairs</source>
        <translation>%1 à %2 bits : %3 paires</translation>
    </message>
    <message>
        <source>From, bits</source>
        <translation>De, bits</translation>
    </message>
    <message>
        <source>To, bits</source>
        <translation>À, bits</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfTab</name>
    <message>
        <source>a new one</source>
        <translation>un nouveau</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Et si ?</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Merged by themselves</source>
        <translation>Fusionnés d’eux-mêmes</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>Pour une personne</translation>
    </message>
    <message>
        <source>Links that are right (estimated)</source>
        <translation>Liens justes (estimation)</translation>
    </message>
    <message>
        <source>Every customer stays as it is</source>
        <translation>Chaque client reste tel quel</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>No link comes or goes</source>
        <translation>Aucun lien ne vient ni ne part</translation>
    </message>
    <message>
        <source>Golden values</source>
        <translation>Valeurs de référence</translation>
    </message>
    <message>
        <source>No golden value changes</source>
        <translation>Aucune valeur de référence ne change</translation>
    </message>
    <message>
        <source>A run with this model and these safeguards that writes nothing: which customers would merge, split or change, what would go to review, which golden values would be others, and whether every decision still holds.</source>
        <translation>Une exécution avec ce modèle et ces garde-fous qui n’écrit rien : quels clients fusionneraient, se scinderaient ou changeraient, ce qui irait en vérification, quelles valeurs de référence changeraient, et si chaque décision tient encore.</translation>
    </message>
    <message>
        <source>Wor&amp;k it out</source>
        <translation>&amp;Calculer</translation>
    </message>
    <message>
        <source>by the model alone</source>
        <translation>selon le seul modèle</translation>
    </message>
    <message>
        <source>⊕ merge</source>
        <translation>⊕ fusion</translation>
    </message>
    <message>
        <source>⊖ split</source>
        <translation>⊖ scission</translation>
    </message>
    <message>
        <source>↔ change</source>
        <translation>↔ changement</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>⊕ links</source>
        <translation>⊕ lie</translation>
    </message>
    <message>
        <source>⊖ parts</source>
        <translation>⊖ sépare</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>and record</source>
        <translation>et enregistrement</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Autre valeur</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gagnées</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdues</translation>
    </message>
    <message>
        <source>no links</source>
        <translation>aucun lien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), now %1</source>
        <translation>
            <numerusform>%Ln élément, maintenant %1</numerusform>
            <numerusform>%Ln éléments, maintenant %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, by %Ln decision(s)</source>
        <translation>
            <numerusform>%1 – %2, d’après %Ln décision</numerusform>
            <numerusform>%1 – %2, d’après %Ln décisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WhyPanel</name>
    <message>
        <source>Earlier decisions</source>
        <translation>Décisions antérieures</translation>
    </message>
    <message>
        <source>Weights from prior to total</source>
        <translation>Poids du départ au total</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Records and their links</source>
        <translation>Fiches et leurs liens</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Choose an item of the worklist to see what speaks for one customer and what against it.</source>
        <translation>Choisissez un élément de la liste pour voir ce qui parle pour un seul client et ce qui parle contre.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>bits · %1 · match from %2</source>
        <translation>bits · %1 · correspondance dès %2</translation>
    </message>
    <message>
        <source>What speaks for one customer and what against it could not be worked out.</source>
        <translation>Ce qui parle pour un seul client et ce qui parle contre n’a pas pu être déterminé.</translation>
    </message>
</context>
</TS>
