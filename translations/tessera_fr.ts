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
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>%1 customers from %2 records; %3 to review</source>
        <translation>%1 clients issus de %2 fiches ; %3 à revoir</translation>
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
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
</context>
<context>
    <name>app::DemoMaker</name>
    <message>
        <source>Making the demo</source>
        <translation>Création de la démonstration</translation>
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
    <name>ui::ClusterGraph</name>
    <message numerus="yes">
        <source>Arranging %n record(s) …</source>
        <translation>
            <numerusform>Disposition de %n fiche…</numerusform>
            <numerusform>Disposition de %n fiches…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n lien</numerusform>
            <numerusform>%n liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bridge(s)</source>
        <translation>
            <numerusform>%n pont</numerusform>
            <numerusform>%n ponts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 à %2 : %3</translation>
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
        <source>alone</source>
        <translation>seule</translation>
    </message>
    <message>
        <source>linked by score</source>
        <translation>liée par le poids</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation>décidée par une personne</translation>
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
        <source>%1, %2 bits</source>
        <translation>%1, %2 bits</translation>
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
        <source> · rare value</source>
        <translation> · valeur rare</translation>
    </message>
    <message>
        <source> · frequent value</source>
        <translation> · valeur fréquente</translation>
    </message>
    <message>
        <source> · shared by many</source>
        <translation> · partagée par beaucoup</translation>
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
        <source>For one customer: %1 (%2).</source>
        <translation>Pour un seul client : %1 (%2).</translation>
    </message>
    <message>
        <source>Against it: %1 (%2).</source>
        <translation>Contre : %1 (%2).</translation>
    </message>
    <message>
        <source>Two people of one household would agree on much of this, too (%1).</source>
        <translation>Deux personnes d’un même foyer concorderaient aussi en grande partie (%1).</translation>
    </message>
    <message>
        <source>Not known to both: %1.</source>
        <translation>Non connu des deux : %1.</translation>
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
        <source>%1 records</source>
        <translation>%1 fiches</translation>
    </message>
    <message>
        <source>%1, %2 rows rejected</source>
        <translation>%1, %2 lignes rejetées</translation>
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
        <source>%1 of %2 customers are known to more than one record.</source>
        <translation>%1 clients sur %2 ont plus d’une fiche.</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 clients</translation>
    </message>
    <message>
        <source>%1 new, %2 merged, %3 split; %4 pairs compared in %5 s</source>
        <translation>%1 nouveaux, %2 fusionnés, %3 séparés ; %4 paires comparées en %5 s</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Encore aucun</translation>
    </message>
    <message>
        <source>Match to find out which records are the same customer.</source>
        <translation>Rapprochez pour savoir quelles fiches sont le même client.</translation>
    </message>
</context>
<context>
    <name>ui::ProjectSession</name>
    <message>
        <source>Another job is running. Wait for it, or cancel it.</source>
        <translation>Une autre tâche est en cours. Attendez-la ou annulez-la.</translation>
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
        <source>≈ %1 min</source>
        <translation>≈ %1 min</translation>
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
    <message numerus="yes">
        <source>%n record(s), one customer?</source>
        <translation>
            <numerusform>%n fiche, un client ?</numerusform>
            <numerusform>%n fiches, un client ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Would have merged, but %1.</source>
        <translation>Aurait fusionné, mais %1.</translation>
    </message>
    <message>
        <source>Would become</source>
        <translation>Deviendrait</translation>
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
</context>
<context>
    <name>ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
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
        <source>The whole source: records that are missing from it are gone</source>
        <translation>Toute la source : les fiches qui y manquent ont disparu</translation>
    </message>
    <message>
        <source>Only what is new or changed: nothing is gone</source>
        <translation>Seulement le nouveau et le modifié : rien ne disparaît</translation>
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
        <source>The file is</source>
        <translation>Le fichier est</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>Une nouvelle source</translation>
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
    <name>ui::TabStrip</name>
    <message>
        <source>Tab %1, %2 of %3</source>
        <translation>Onglet %1, %2 sur %3</translation>
    </message>
</context>
<context>
    <name>ui::TaskListModel</name>
    <message numerus="yes">
        <source>%1, %2, %n record(s), weight %3</source>
        <translation>
            <numerusform>%1, %2, %n fiche, poids %3</numerusform>
            <numerusform>%1, %2, %n fiches, poids %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
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
        <source>Why: %1 bits</source>
        <translation>Pourquoi : %1 bits</translation>
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
</context>
</TS>
