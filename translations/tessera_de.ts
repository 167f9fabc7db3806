<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Zum Fortfahren %1 eingeben:</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Single record</source>
        <translation>Ein einzelner Datensatz</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>a record that left</source>
        <translation>ein Datensatz, der fort ist</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 is open read-only.</source>
        <translation>%1 ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>%1 is in use by %2, so it is open read-only here.</source>
        <translation>%1 wird von %2 benutzt und ist hier deshalb schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Everything can be looked at and exported; nothing can be changed.</source>
        <translation>Alles lässt sich ansehen und exportieren, nichts ändern.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Read-only: opened by %1</source>
        <translation>Schreibgeschützt: geöffnet von %1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message numerus="yes">
        <source>%1 records · %n source(s) → %2 customers</source>
        <translation>
            <numerusform>%1 Datensätze · %n Quelle → %2 Kunden</numerusform>
            <numerusform>%1 Datensätze · %n Quellen → %2 Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Last run %1, model %2</source>
        <translation>Letzter Lauf %1, Modell %2</translation>
    </message>
    <message>
        <source>Not matched yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>steward</source>
        <translation>Datenpfleger</translation>
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
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>New and changed records matched: %1; customers changed: %2; to review: %3</source>
        <translation>Neue und geänderte Datensätze abgeglichen: %1; Kunden geändert: %2; zu prüfen: %3</translation>
    </message>
    <message>
        <source>%1 customers from %2 records; %3 to review</source>
        <translation>%1 Kunden aus %2 Datensätzen; %3 zu prüfen</translation>
    </message>
    <message>
        <source>Everything was matched again, because the model changed.</source>
        <translation>Alles wurde neu abgeglichen, weil sich das Modell geändert hat.</translation>
    </message>
    <message>
        <source>Everything was matched again, because the safeguards changed.</source>
        <translation>Alles wurde neu abgeglichen, weil sich der Schutz geändert hat.</translation>
    </message>
    <message>
        <source>Everything was matched again, because the settings of a source changed.</source>
        <translation>Alles wurde neu abgeglichen, weil sich die Einstellungen einer Quelle geändert haben.</translation>
    </message>
    <message>
        <source>Everything was matched again, because this version weighs pairs in another way.</source>
        <translation>Alles wurde neu abgeglichen, weil diese Version Paare anders gewichtet.</translation>
    </message>
    <message>
        <source>Everything was matched again, because much changed.</source>
        <translation>Alles wurde neu abgeglichen, weil sich vieles geändert hat.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>New encrypted project…</source>
        <translation>Neues verschlüsseltes Projekt …</translation>
    </message>
    <message>
        <source>Open the demo project</source>
        <translation>Demo-Projekt öffnen</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Match everything again</source>
        <translation>Alles neu abgleichen</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>Kunden exportieren …</translation>
    </message>
    <message>
        <source>Back up the project…</source>
        <translation>Projekt sichern …</translation>
    </message>
    <message>
        <source>Verify the project</source>
        <translation>Projekt prüfen</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Export into a directory</source>
        <translation>In ein Verzeichnis exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>Tessera projects (*.tessera)</source>
        <translation>Tessera-Projekte (*.tessera)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backed up to %1, opened and verified</source>
        <translation>Nach %1 gesichert, geöffnet und geprüft</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n journal entries and every golden value checked</source>
        <translation>
            <numerusform>Alles in Ordnung: %n Journaleintrag und jeder Golden-Wert geprüft</numerusform>
            <numerusform>Alles in Ordnung: %n Journaleinträge und jeder Golden-Wert geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying found %n problem(s): %1</source>
        <translation>
            <numerusform>Die Prüfung fand %n Problem: %1</numerusform>
            <numerusform>Die Prüfung fand %n Probleme: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Copy the details, and go back to a backup if you did not expect this.</source>
        <translation>Kopieren Sie die Einzelheiten, und gehen Sie zu einer Sicherung zurück, wenn Sie das nicht erwartet haben.</translation>
    </message>
    <message>
        <source>Tessera projects (*.tessera);;All files (*)</source>
        <translation>Tessera-Projekte (*.tessera);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Where to keep the new project</source>
        <translation>Wo das neue Projekt liegen soll</translation>
    </message>
    <message>
        <source>Where to keep the new encrypted project</source>
        <translation>Wo das neue verschlüsselte Projekt liegen soll</translation>
    </message>
    <message>
        <source>A key for %1</source>
        <translation>Ein Schlüssel für %1</translation>
    </message>
    <message>
        <source>Without this key nobody can open the project, not even you. Keep it where you keep passwords.</source>
        <translation>Ohne diesen Schlüssel kann niemand das Projekt öffnen, auch Sie nicht. Bewahren Sie ihn bei Ihren Passwörtern auf.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The key once more</source>
        <translation>Den Schlüssel noch einmal</translation>
    </message>
    <message>
        <source>So that a slip of the finger does not lock you out.</source>
        <translation>Damit ein Tippfehler Sie nicht aussperrt.</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>The two keys differ. No project was made; start again.</source>
        <translation>Die beiden Schlüssel sind verschieden. Es wurde kein Projekt angelegt; fangen Sie noch einmal an.</translation>
    </message>
    <message>
        <source>Making the demo · %1</source>
        <translation>Demo wird angelegt · %1</translation>
    </message>
    <message>
        <source>That key does not open %1. Nothing was changed; try another one.</source>
        <translation>Dieser Schlüssel öffnet %1 nicht. Nichts wurde geändert; versuchen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 is encrypted (or no Tessera project at all). Enter its key to open it.</source>
        <translation>%1 ist verschlüsselt (oder gar kein Tessera-Projekt). Geben Sie den Schlüssel ein, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Stop what is running?</source>
        <translation>Laufendes anhalten?</translation>
    </message>
    <message>
        <source>A job is still running. Stopping it leaves the project as it was before the job.</source>
        <translation>Ein Vorgang läuft noch. Wenn Sie ihn anhalten, bleibt das Projekt, wie es vorher war.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Noch nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The project is open read-only and cannot take them.</source>
        <translation>Das Projekt ist schreibgeschützt geöffnet und kann sie nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Export what changed…</source>
        <translation>Geändertes exportieren…</translation>
    </message>
    <message>
        <source>Export what changed since the last export into the same directory</source>
        <translation>Exportieren, was sich seit dem letzten Export in dasselbe Verzeichnis geändert hat</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with what changed written to %1</source>
        <translation>
            <numerusform>%n Datei mit dem Geänderten nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien mit dem Geänderten nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported there before, so this is everything: %n file(s) written to %1</source>
        <translation>
            <numerusform>Dorthin wurde noch nichts exportiert, darum ist dies alles: %n Datei nach %1 geschrieben</numerusform>
            <numerusform>Dorthin wurde noch nichts exportiert, darum ist dies alles: %n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DemoMaker</name>
    <message>
        <source>Making the demo</source>
        <translation>Demo wird angelegt</translation>
    </message>
    <message>
        <source>There is not enough memory for the demo. Close other programs and try again.</source>
        <translation>Für die Demo reicht der Speicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>app::JournalSteps</name>
    <message>
        <source>The rows of this import leave the project.</source>
        <translation>Die Zeilen dieses Imports verlassen das Projekt.</translation>
    </message>
    <message>
        <source>%1 into %2: the %3 records it added leave the project, the %4 it changed are as before, and the %5 it found gone are back.</source>
        <translation>%1 nach %2: Die %3 hinzugefügten Datensätze verlassen das Projekt, die %4 geänderten sind wie zuvor, und die %5 weggefallenen sind wieder da.</translation>
    </message>
    <message>
        <source>A job is running. Undo and redo when it has ended; nothing was changed.</source>
        <translation>Ein Auftrag läuft. Rückgängig machen und wiederholen geht danach; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Take back an import?</source>
        <translation>Einen Import zurücknehmen?</translation>
    </message>
    <message>
        <source>This cannot be done again by redo: the file has to be imported anew.</source>
        <translation>Wiederholen lässt sich das nicht: Die Datei muss neu importiert werden.</translation>
    </message>
    <message>
        <source>Take back the import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Taking back the import</source>
        <translation>Import wird zurückgenommen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for data stewards</source>
        <translation>Eine Werkbank für Datenpfleger</translation>
    </message>
    <message>
        <source>A project file (*.tessera)</source>
        <translation>Eine Projektdatei (*.tessera)</translation>
    </message>
</context>
<context>
    <name>ui::BlockedPanel</name>
    <message>
        <source>Values that do not count</source>
        <translation>Werte, die nicht zählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Blocked values</source>
        <translation>Gesperrte Werte</translation>
    </message>
    <message>
        <source>None blocked</source>
        <translation>Keine gesperrt</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt zu</translation>
    </message>
    <message>
        <source>Value or pattern</source>
        <translation>Wert oder Muster</translation>
    </message>
    <message>
        <source>info@example.com</source>
        <translation>info@example.com</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Sperren</translation>
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
        <translation>Zu vergleichende Paare</translation>
    </message>
    <message>
        <source>True pairs missed (estimated)</source>
        <translation>Übersehene echte Paare (geschätzt)</translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation>Größter Block</translation>
    </message>
    <message>
        <source>Blocking rules, one a line</source>
        <translation>Blockregeln, eine je Zeile</translation>
    </message>
    <message>
        <source>&amp;Count pairs</source>
        <translation>Paare &amp;zählen</translation>
    </message>
    <message>
        <source>Counts the pairs of every rule in the records as they are now</source>
        <translation>Zählt die Paare jeder Regel in den jetzigen Datensätzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A new line after the one with the cursor</source>
        <translation>Eine neue Zeile nach der mit dem Cursor</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The rule with the cursor</source>
        <translation>Die Regel mit dem Cursor</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>A pair belongs to the first rule that finds it</source>
        <translation>Ein Paar gehört zur ersten Regel, die es findet</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Considered, not taken</source>
        <translation>Erwogen, nicht genommen</translation>
    </message>
    <message>
        <source>T&amp;ake</source>
        <translation>&amp;Nehmen</translation>
    </message>
    <message>
        <source>Adds the chosen rule after the others</source>
        <translation>Fügt die gewählte Regel hinter den anderen an</translation>
    </message>
    <message>
        <source>Rules that were considered but not taken</source>
        <translation>Regeln, die erwogen, aber nicht genommen wurden</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>Nichts zur Auswahl</translation>
    </message>
    <message>
        <source>A proposal weighs up many rules; those it did not take are listed here.</source>
        <translation>Ein Vorschlag wägt viele Regeln ab; die nicht genommenen stehen hier.</translation>
    </message>
    <message>
        <source>Values in too many records</source>
        <translation>Werte in zu vielen Datensätzen</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Keine gefunden</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>At least one rule is needed: comparing everything with everything would take too long.</source>
        <translation>Mindestens eine Regel ist nötig: Alles mit allem zu vergleichen, dauerte zu lange.</translation>
    </message>
    <message>
        <source>The model&apos;s text is wrong; put it right in the tab Model first.</source>
        <translation>Der Text des Modells ist fehlerhaft; berichtigen Sie ihn zuerst unter „Modell“.</translation>
    </message>
    <message>
        <source>more than the budget of %1</source>
        <translation>mehr als das Budget von %1</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Count pairs to know</source>
        <translation>Paare zählen, um es zu wissen</translation>
    </message>
    <message>
        <source>no rule brings them together</source>
        <translation>keine Regel bringt sie zusammen</translation>
    </message>
    <message>
        <source>no large one</source>
        <translation>kein großer</translation>
    </message>
    <message>
        <source>no value is in too many records</source>
        <translation>kein Wert steht in zu vielen Datensätzen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>True pairs</source>
        <translation>Echte Paare</translation>
    </message>
    <message>
        <source>not split</source>
        <translation>nicht geteilt</translation>
    </message>
    <message>
        <source>split by %1</source>
        <translation>geteilt nach %1</translation>
    </message>
    <message>
        <source>%1 no longer counts</source>
        <translation>%1 zählt nicht mehr</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Pairs kept</source>
        <translation>Paare behalten</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Chart</name>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation>%1 wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Anderen Ort wählen</translation>
    </message>
</context>
<context>
    <name>ui::ClusterGraph</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 zu %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Arranging %Ln record(s) …</source>
        <translation>
            <numerusform>%Ln Datensatz wird angeordnet …</numerusform>
            <numerusform>%Ln Datensätze werden angeordnet …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>%Ln Brücke</numerusform>
            <numerusform>%Ln Brücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>First rows as they would be stored</source>
        <translation>Die ersten Zeilen, wie sie gespeichert würden</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>Schlüsselspalte</translation>
    </message>
    <message>
        <source>Updated-at column</source>
        <translation>Spalte der letzten Änderung</translation>
    </message>
    <message>
        <source>Country of the source</source>
        <translation>Land der Quelle</translation>
    </message>
    <message>
        <source>e.g. DE</source>
        <translation>z. B. DE</translation>
    </message>
    <message>
        <source>Key of a row</source>
        <translation>Schlüssel einer Zeile</translation>
    </message>
    <message>
        <source>The column that tells the rows apart and stays the same from file to file</source>
        <translation>Die Spalte, die Zeilen unterscheidet und von Datei zu Datei gleich bleibt</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>The column that says when a row was changed last; newer values win</source>
        <translation>Die Spalte, die sagt, wann eine Zeile zuletzt geändert wurde; neuere Werte gewinnen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Where the source is at home: telephone numbers and dates without a country are read that way</source>
        <translation>Wo die Quelle zu Hause ist: Telefonnummern und Daten ohne Land werden so gelesen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Suggested because</source>
        <translation>Vorgeschlagen, weil</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>Was %1 enthält</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>How %1 is read</source>
        <translation>Wie %1 gelesen wird</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>As written, by country</source>
        <translation>Wie geschrieben, je nach Land</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Given family</source>
        <translation>Vorname Familienname</translation>
    </message>
    <message>
        <source>Family given</source>
        <translation>Familienname Vorname</translation>
    </message>
    <message>
        <source>Choose the column that tells the rows apart.</source>
        <translation>Wählen Sie die Spalte, die Zeilen unterscheidet.</translation>
    </message>
    <message>
        <source>Say of at least one column what it holds.</source>
        <translation>Sagen Sie von mindestens einer Spalte, was sie enthält.</translation>
    </message>
    <message>
        <source>%1 of %2 columns used; the others are kept as they are</source>
        <translation>%1 von %2 Spalten benutzt; die anderen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Name the country, so that telephone numbers without one can be read.</source>
        <translation>Nennen Sie das Land, damit Telefonnummern ohne Vorwahl des Landes gelesen werden können.</translation>
    </message>
    <message numerus="yes">
        <source>first %n row(s); hover to see the value as it stands in the file</source>
        <translation>
            <numerusform>erste Zeile; mit der Maus darauf zeigt sich der Wert, wie er in der Datei steht</numerusform>
            <numerusform>erste %n Zeilen; mit der Maus darauf zeigt sich der Wert, wie er in der Datei steht</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>In der Datei: %1</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Commands and search</source>
        <translation>Befehle und Suche</translation>
    </message>
    <message>
        <source>Search customers, values, commands…</source>
        <translation>Kunden, Werte, Befehle suchen …</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>ui::CompareTable</name>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>close</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Datensätze nebeneinander</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>This record has no value here.</source>
        <translation>Dieser Datensatz hat hier keinen Wert.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Golden ID</source>
        <translation>Golden-ID</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>Schwächste Verbindung</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>Click to sort. All customers are sorted by name, records or weakest link; the hits of a search by any column.</source>
        <translation>Klicken zum Sortieren. Alle Kunden lassen sich nach Name, Datensätzen oder schwächster Verbindung sortieren, die Treffer einer Suche nach jeder Spalte.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerText</name>
    <message>
        <source>the only value</source>
        <translation>der einzige Wert</translation>
    </message>
    <message numerus="yes">
        <source>all %n agree</source>
        <translation>
            <numerusform>der eine stimmt überein</numerusform>
            <numerusform>alle %n stimmen überein</numerusform>
        </translation>
    </message>
    <message>
        <source>preferred source</source>
        <translation>bevorzugte Quelle</translation>
    </message>
    <message>
        <source>updated last</source>
        <translation>zuletzt geändert</translation>
    </message>
    <message>
        <source>known longest</source>
        <translation>am längsten bekannt</translation>
    </message>
    <message numerus="yes">
        <source>most frequent, in %n record(s)</source>
        <translation>
            <numerusform>am häufigsten, in %n Datensatz</numerusform>
            <numerusform>am häufigsten, in %n Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>longest</source>
        <translation>am längsten</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>am kürzesten</translation>
    </message>
    <message>
        <source>from the most complete record</source>
        <translation>aus dem vollständigsten Datensatz</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>am kleinsten</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>am größten</translation>
    </message>
    <message>
        <source>preferred value</source>
        <translation>bevorzugter Wert</translation>
    </message>
    <message>
        <source>the valid one</source>
        <translation>der gültige</translation>
    </message>
    <message>
        <source>most trusted</source>
        <translation>am vertrauenswürdigsten</translation>
    </message>
    <message>
        <source>from the same record</source>
        <translation>aus demselben Datensatz</translation>
    </message>
    <message>
        <source>pinned by a person</source>
        <translation>von einer Person festgelegt</translation>
    </message>
    <message>
        <source>a tie, broken by source rank</source>
        <translation>Gleichstand, entschieden nach Rang der Quelle</translation>
    </message>
    <message>
        <source>%1 came to be</source>
        <translation>%1 ist entstanden</translation>
    </message>
    <message>
        <source>%1 was merged into %2</source>
        <translation>%1 ging in %2 auf</translation>
    </message>
    <message>
        <source>%2 was split from %1</source>
        <translation>%2 wurde von %1 abgetrennt</translation>
    </message>
    <message>
        <source>%1 was retired</source>
        <translation>%1 wurde stillgelegt</translation>
    </message>
    <message>
        <source>%1 was erased</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>by a matching run</source>
        <translation>durch einen Abgleich</translation>
    </message>
    <message>
        <source>by a decision</source>
        <translation>durch eine Entscheidung</translation>
    </message>
    <message>
        <source>by taking something back</source>
        <translation>durch eine Rücknahme</translation>
    </message>
    <message>
        <source>by an import</source>
        <translation>durch einen Import</translation>
    </message>
    <message>
        <source>same customer</source>
        <translation>derselbe Kunde</translation>
    </message>
    <message>
        <source>different customers</source>
        <translation>verschiedene Kunden</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>%1, on values that changed since</source>
        <translation>%1, zu Werten, die sich seither geändert haben</translation>
    </message>
    <message>
        <source>%1, withdrawn since</source>
        <translation>%1, seither zurückgenommen</translation>
    </message>
</context>
<context>
    <name>ui::CustomerView</name>
    <message>
        <source>Records side by side</source>
        <translation>Datensätze nebeneinander</translation>
    </message>
    <message>
        <source>Records and their links</source>
        <translation>Datensätze und ihre Verbindungen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>How it was formed</source>
        <translation>Wie er entstand</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>Golden</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>weakest link %1</source>
        <translation>schwächste Verbindung %1</translation>
    </message>
    <message>
        <source>nothing to confuse</source>
        <translation>nichts zu verwechseln</translation>
    </message>
    <message numerus="yes">
        <source>from %n source(s)</source>
        <translation>
            <numerusform>aus %n Quelle</numerusform>
            <numerusform>aus %n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) within a source</source>
        <translation>
            <numerusform>%n Dublette innerhalb einer Quelle</numerusform>
            <numerusform>%n Dubletten innerhalb einer Quelle</numerusform>
        </translation>
    </message>
    <message>
        <source>one record each</source>
        <translation>je ein Datensatz</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>no source says when</source>
        <translation>keine Quelle sagt, wann</translation>
    </message>
    <message>
        <source>formed by score alone</source>
        <translation>allein durch Gewicht entstanden</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>von Personen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>also known</source>
        <translation>auch bekannt</translation>
    </message>
    <message>
        <source>; not %1: %2</source>
        <translation>; nicht %1: %2</translation>
    </message>
    <message>
        <source>%1 decided: %2</source>
        <translation>%1 entschied: %2</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Search any value: name, e-mail, phone, number, address…</source>
        <translation>Jeden Wert suchen: Name, E-Mail, Telefon, Nummer, Adresse …</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Most records</source>
        <translation>Meiste Datensätze</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>Am unsichersten</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Customers appear once the records are matched.</source>
        <translation>Kunden erscheinen, sobald die Datensätze abgeglichen sind.</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>%1 customers from %2 records</source>
        <translation>%1 Kunden aus %2 Datensätzen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No record holds these words. The last word may be a beginning; numbers are found however they are written.</source>
        <translation>Kein Datensatz enthält diese Wörter. Das letzte Wort darf ein Anfang sein; Nummern werden in jeder Schreibweise gefunden.</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>More than %1 customers hold these words; another word narrows the search</source>
        <translation>Mehr als %1 Kunden enthalten diese Wörter; ein weiteres Wort grenzt die Suche ein</translation>
    </message>
</context>
<context>
    <name>ui::EffectFlow</name>
    <message>
        <source>Working out what would change</source>
        <translation>Ermittelt, was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>ui::EffectPanel</name>
    <message>
        <source>as now</source>
        <translation>wie jetzt</translation>
    </message>
    <message>
        <source>%1 more than now</source>
        <translation>%1 mehr als jetzt</translation>
    </message>
    <message>
        <source>%1 fewer than now</source>
        <translation>%1 weniger als jetzt</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Not worked out</source>
        <translation>Nicht ermittelt</translation>
    </message>
    <message>
        <source>against model %1</source>
        <translation>gegenüber Modell %1</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>Move a threshold or change the model; here stands what it would do to your customers, before it happens.</source>
        <translation>Verschieben Sie eine Schwelle oder ändern Sie das Modell; hier steht, was es mit Ihren Kunden machen würde, bevor es geschieht.</translation>
    </message>
    <message>
        <source>A run that writes nothing tells which customers would merge, split and change.</source>
        <translation>Ein Lauf, der nichts schreibt, zeigt, welche Kunden zusammengehen, sich teilen und sich ändern würden.</translation>
    </message>
    <message>
        <source>Wor&amp;k it out</source>
        <translation>&amp;Ermitteln</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would go into others</source>
        <translation>
            <numerusform>%n Kunde ginge in einem anderen auf</numerusform>
            <numerusform>%n Kunden gingen in anderen auf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would split</source>
        <translation>
            <numerusform>%n Kunde würde sich teilen</numerusform>
            <numerusform>%n Kunden würden sich teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would have other records</source>
        <translation>
            <numerusform>%n Kunde hätte andere Datensätze</numerusform>
            <numerusform>%n Kunden hätten andere Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Every customer stays as it is</source>
        <translation>Jeder Kunde bleibt, wie er ist</translation>
    </message>
    <message numerus="yes">
        <source>Golden values of %n customer(s) change</source>
        <translation>
            <numerusform>Goldene Werte von %n Kunden ändern sich</numerusform>
            <numerusform>Goldene Werte von %n Kunden ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>No golden value changes</source>
        <translation>Kein goldener Wert ändert sich</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Noch keine Entscheidungen</translation>
    </message>
    <message>
        <source>Those made in Review would hold whatever the model says.</source>
        <translation>Die unter „Prüfen“ getroffenen gelten, was immer das Modell sagt.</translation>
    </message>
    <message numerus="yes">
        <source>All %n decision(s) still hold</source>
        <translation>
            <numerusform>%n Entscheidung gilt weiter</numerusform>
            <numerusform>Alle %n Entscheidungen gelten weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>the model by itself would say otherwise of %1</source>
        <translation>bei %1 sagte das Modell allein etwas anderes</translation>
    </message>
    <message numerus="yes">
        <source>%n made on other evidence</source>
        <translation>
            <numerusform>%n auf anderer Grundlage getroffen</numerusform>
            <numerusform>%n auf anderer Grundlage getroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open ›</source>
        <translation>Öffnen ›</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
    <message>
        <source>The worklist stays as it is</source>
        <translation>Die Arbeitsliste bleibt, wie sie ist</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) more to review, %1 fewer</source>
        <translation>
            <numerusform>%Ln Verknüpfung mehr zu prüfen, %1 weniger</numerusform>
            <numerusform>%Ln Verknüpfungen mehr zu prüfen, %1 weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) on the worklist, now %1</source>
        <translation>
            <numerusform>%Ln Eintrag auf der Arbeitsliste, jetzt %1</numerusform>
            <numerusform>%Ln Einträge auf der Arbeitsliste, jetzt %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln decision(s) hold</source>
        <translation>
            <numerusform>%1 von %Ln Entscheidung hat Bestand</numerusform>
            <numerusform>%1 von %Ln Entscheidungen haben Bestand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Explanation</name>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>close</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>very close</source>
        <translation>sehr ähnlich</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich klingend</translation>
    </message>
    <message>
        <source>nickname</source>
        <translation>Rufname</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>Anfangsbuchstabe</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>1 in %1 pairs</source>
        <translation>1 von %1 Paaren</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>shared by family members</source>
        <translation>von der Familie geteilt</translation>
    </message>
    <message>
        <source>People of one household agree on this much, too; it does not tell them apart.</source>
        <translation>Auch Menschen eines Haushalts stimmen so weit überein; es unterscheidet sie nicht.</translation>
    </message>
    <message>
        <source>Two people of one household would agree on much of this, too (%1).</source>
        <translation>Auch zwei Menschen eines Haushalts würden in vielem davon übereinstimmen (%1).</translation>
    </message>
    <message>
        <source>Not known to both: %1.</source>
        <translation>Nicht beiden bekannt: %1.</translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation>Namensvettern</translation>
    </message>
    <message>
        <source>comes with the name</source>
        <translation>kommt mit dem Namen</translation>
    </message>
    <message>
        <source>Different people of one name agree on this much, too: an e-mail address is made of the name, and names of one language go together.</source>
        <translation>Auch verschiedene Personen gleichen Namens stimmen so weit überein: Eine E-Mail-Adresse wird aus dem Namen gebildet, und Namen einer Sprache gehören zusammen.</translation>
    </message>
    <message>
        <source>Different people of one name share some of it by nature (%1).</source>
        <translation>Verschiedene Personen gleichen Namens haben manches davon ohnehin gemeinsam (%1).</translation>
    </message>
    <message>
        <source>Left out, because other people share it: %1.</source>
        <translation>Ausgelassen, weil andere Menschen es auch haben: %1.</translation>
    </message>
    <message>
        <source>Left out, because the value is blocked: %1.</source>
        <translation>Ausgelassen, weil der Wert gesperrt ist: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>rare value</source>
        <translation>seltener Wert</translation>
    </message>
    <message>
        <source>frequent value</source>
        <translation>häufiger Wert</translation>
    </message>
    <message>
        <source>shared by many</source>
        <translation>von vielen geteilt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For one customer (%1): %2.</source>
        <translation>Für einen Kunden (%1): %2.</translation>
    </message>
    <message>
        <source>Against it (%1): %2.</source>
        <translation>Dagegen (%1): %2.</translation>
    </message>
    <message>
        <source>blocked value</source>
        <translation>gesperrter Wert</translation>
    </message>
</context>
<context>
    <name>ui::FileLook</name>
    <message>
        <source>as in the last import</source>
        <translation>wie beim letzten Import</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>nicht gültig: %1</translation>
    </message>
    <message>
        <source>The encoding is a guess.</source>
        <translation>Die Kodierung ist geraten.</translation>
    </message>
    <message>
        <source>How the columns are divided is a guess.</source>
        <translation>Wie die Spalten getrennt sind, ist geraten.</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>abgewiesen: %1</translation>
    </message>
</context>
<context>
    <name>ui::FormatStep</name>
    <message>
        <source>As detected</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>Erkannt: %1</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Columns divided by</source>
        <translation>Spalten getrennt durch</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>Tabelle (CSV, TSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Die ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>The first rows of the file appear here.</source>
        <translation>Hier erscheinen die ersten Zeilen der Datei.</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <translation>%1 sicher</translation>
    </message>
    <message>
        <source>%1 sure: please check</source>
        <translation>%1 sicher: bitte nachsehen</translation>
    </message>
    <message>
        <source>Look at the rows below, and correct how the file is read if they are wrong.</source>
        <translation>Sehen Sie sich die Zeilen unten an, und berichtigen Sie, wie die Datei gelesen wird, wenn sie falsch sind.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Correct how the file is read above, or go back and choose another file.</source>
        <translation>Berichtigen Sie oben, wie die Datei gelesen wird, oder gehen Sie zurück und wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>ui::FormationSteps</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else holds %1 to the rest.</source>
        <translation>Nichts sonst hält %1 beim Rest.</translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) hold both sides together, among them a decision.</source>
        <translation>
            <numerusform>%n weitere Verbindung hält beide Seiten zusammen: eine Entscheidung.</numerusform>
            <numerusform>%n weitere Verbindungen halten beide Seiten zusammen, darunter eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) hold both sides together, the strongest %1 bits.</source>
        <translation>
            <numerusform>%n weitere Verbindung hält beide Seiten zusammen, mit %1 Bit.</numerusform>
            <numerusform>%n weitere Verbindungen halten beide Seiten zusammen, die stärkste mit %1 Bit.</numerusform>
        </translation>
    </message>
    <message>
        <source>A single record: no link made this customer.</source>
        <translation>Ein einzelner Datensatz: keine Verbindung hat diesen Kunden gebildet.</translation>
    </message>
    <message>
        <source>Decisions alone hold this customer. It falls apart only when they are taken back.</source>
        <translation>Nur Entscheidungen halten diesen Kunden zusammen. Er zerfällt erst, wenn sie zurückgenommen werden.</translation>
    </message>
    <message>
        <source>It would fall apart if the match threshold rose above %1 bits: %2 would leave.</source>
        <translation>Er zerfiele, wenn die Trefferschwelle über %1 Bit stiege: %2 würde herausfallen.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Brings %1 to %2.</source>
        <translation>Bringt %1 zu %2.</translation>
    </message>
</context>
<context>
    <name>ui::ImportAssistant</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Next step of the import</source>
        <translation>Nächster Schritt des Imports</translation>
    </message>
    <message>
        <source>Back in the import</source>
        <translation>Zurück im Import</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) follow</source>
        <translation>
            <numerusform>%n weitere Datei folgt</numerusform>
            <numerusform>%n weitere Dateien folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next: columns</source>
        <translation>&amp;Weiter: Spalten</translation>
    </message>
    <message>
        <source>&amp;Next: source</source>
        <translation>&amp;Weiter: Quelle</translation>
    </message>
    <message>
        <source>&amp;Check the import</source>
        <translation>&amp;Probelauf</translation>
    </message>
    <message>
        <source>&amp;Import %1 rows</source>
        <translation>%1 Zeilen &amp;importieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Next file (%1 of %2)</source>
        <translation>&amp;Nächste Datei (%1 von %2)</translation>
    </message>
    <message>
        <source>&amp;Match now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>file %1 of %2 · %3</source>
        <translation>Datei %1 von %2 · %3</translation>
    </message>
    <message>
        <source>Reading %1 without importing it</source>
        <translation>%1 wird gelesen, ohne importiert zu werden</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird probeweise gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be gone</source>
        <translation>
            <numerusform>%n Datensatz wäre nicht mehr da</numerusform>
            <numerusform>%n Datensätze wären nicht mehr da</numerusform>
        </translation>
    </message>
    <message>
        <source>The source has %1 records now, and %2 of them are not in %3. When the file is only a part of the source, go back and say so; then nothing is gone.</source>
        <translation>Die Quelle hat jetzt %1 Datensätze, und %2 davon stehen nicht in %3. Wenn die Datei nur ein Teil der Quelle ist, gehen Sie zurück und sagen Sie es; dann geht nichts verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Import, and mark %n as gone</source>
        <translation>
            <numerusform>Importieren und %n als nicht mehr da vermerken</numerusform>
            <numerusform>Importieren und %n als nicht mehr da vermerken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InlineBanner</name>
    <message>
        <source>What to do about it</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
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
        <translation>%1 · wird angehalten …</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Laufendes abbrechen</translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <translation>%1, %2 je Sekunde</translation>
    </message>
</context>
<context>
    <name>ui::LevelActions</name>
    <message>
        <source>Add comparison</source>
        <translation>Vergleich hinzufügen</translation>
    </message>
    <message>
        <source>Add level</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Add comparison…</source>
        <translation>Vergleich hinzufügen…</translation>
    </message>
    <message>
        <source>Of an attribute that has values and is not compared yet</source>
        <translation>Eines Attributs, das Werte hat und noch nicht verglichen wird</translation>
    </message>
    <message>
        <source>Add level…</source>
        <translation>Stufe hinzufügen…</translation>
    </message>
    <message>
        <source>Below the chosen one, among those that fit the attribute</source>
        <translation>Unter der gewählten, aus denen, die zum Attribut passen</translation>
    </message>
    <message>
        <source>The chosen level, or the comparison when its heading is chosen</source>
        <translation>Die gewählte Stufe, oder den Vergleich, wenn seine Überschrift gewählt ist</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove comparison</source>
        <translation>Vergleich entfernen</translation>
    </message>
    <message>
        <source>Remove level</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>Looking which attributes have values …</source>
        <translation>Es wird nachgesehen, welche Attribute Werte haben …</translation>
    </message>
    <message>
        <source>Not known yet which attributes have values</source>
        <translation>Noch nicht bekannt, welche Attribute Werte haben</translation>
    </message>
    <message>
        <source>Every attribute that has values is compared</source>
        <translation>Jedes Attribut, das Werte hat, wird verglichen</translation>
    </message>
    <message>
        <source>No other level fits</source>
        <translation>Keine weitere Stufe passt</translation>
    </message>
</context>
<context>
    <name>ui::LevelTableModel</name>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n Stufe</numerusform>
            <numerusform>%n Stufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>kein Hinweis</translation>
    </message>
    <message>
        <source>How much rare values count more than common ones; empty: not at all</source>
        <translation>Wie viel mehr seltene Werte zählen als häufige; leer: gar nicht</translation>
    </message>
    <message>
        <source>Training leaves a fixed value as it is</source>
        <translation>Das Training lässt einen festen Wert, wie er ist</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Holds when</source>
        <translation>Gilt, wenn</translation>
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
        <translation>Gewicht in Bit</translation>
    </message>
    <message>
        <source>Fix m</source>
        <translation>m fest</translation>
    </message>
    <message>
        <source>Fix u</source>
        <translation>u fest</translation>
    </message>
    <message>
        <source>Rarity</source>
        <translation>Seltenheit</translation>
    </message>
    <message>
        <source>%1 is no probability: write a number above 0 and at most 1.</source>
        <translation>%1 ist keine Wahrscheinlichkeit: Schreiben Sie eine Zahl über 0 und höchstens 1.</translation>
    </message>
    <message>
        <source>%1 is no number. Write how much rarity counts, 1 for fully, or nothing.</source>
        <translation>%1 ist keine Zahl. Schreiben Sie, wie viel Seltenheit zählt, 1 für voll, oder nichts.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsPanel</name>
    <message>
        <source>In more records than this, a value is no evidence</source>
        <translation>In mehr Datensätzen als diesen ist ein Wert kein Hinweis</translation>
    </message>
    <message>
        <source>A customer has only one</source>
        <translation>Ein Kunde hat nur eins</translation>
    </message>
    <message>
        <source>Sources that hold each customer once</source>
        <translation>Quellen, die jeden Kunden einmal führen</translation>
    </message>
    <message>
        <source>Most records of one customer</source>
        <translation>Meiste Datensätze eines Kunden</translation>
    </message>
    <message>
        <source>Limits by attribute</source>
        <translation>Grenzen je Attribut</translation>
    </message>
    <message>
        <source>Limit of the chosen attribute; 0 for none</source>
        <translation>Grenze des gewählten Attributs; 0 für keine</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>&amp;veto at</source>
        <translation>&amp;Veto ab</translation>
    </message>
    <message>
        <source>Two groups stay apart when a pair between them weighs this or less</source>
        <translation>Zwei Gruppen bleiben getrennt, wenn ein Paar zwischen ihnen so viel oder weniger wiegt</translation>
    </message>
    <message>
        <source>Veto at or below, in bits</source>
        <translation>Veto bei oder unter, in Bit</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Suche und Befehle</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ui::MatchingFlow</name>
    <message>
        <source>Proposing a model</source>
        <translation>Schlägt ein Modell vor</translation>
    </message>
    <message>
        <source>Training the model</source>
        <translation>Trainiert das Modell</translation>
    </message>
    <message>
        <source>Learning from decisions</source>
        <translation>Lernt aus Entscheidungen</translation>
    </message>
    <message>
        <source>Weighing all pairs</source>
        <translation>Wiegt alle Paare</translation>
    </message>
    <message>
        <source>Counting pairs</source>
        <translation>Zählt Paare</translation>
    </message>
    <message>
        <source>Replace the draft?</source>
        <translation>Entwurf ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The proposal takes the place of the draft. Your edits that are not saved go with it.</source>
        <translation>Der Vorschlag tritt an die Stelle des Entwurfs. Ihre nicht gespeicherten Änderungen gehen dabei verloren.</translation>
    </message>
    <message>
        <source>Training finds the prior, the thresholds and every m and u that is not fixed anew. Values of these that you set and did not save go; your other edits stay.</source>
        <translation>Das Training bestimmt den Prior, die Schwellen und jedes nicht festgehaltene m und u neu. Werte davon, die Sie gesetzt und nicht gespeichert haben, gehen verloren; Ihre anderen Änderungen bleiben.</translation>
    </message>
    <message>
        <source>Learning starts from the model in force and takes the place of the draft. Your edits that are not saved go with it.</source>
        <translation>Das Lernen geht vom geltenden Modell aus und tritt an die Stelle des Entwurfs. Ihre nicht gespeicherten Änderungen gehen dabei verloren.</translation>
    </message>
    <message>
        <source>Model %1 takes the place of the draft. Your edits that are not saved go with it.</source>
        <translation>Modell %1 tritt an die Stelle des Entwurfs. Ihre nicht gespeicherten Änderungen gehen dabei verloren.</translation>
    </message>
    <message>
        <source>Changed most: %1.</source>
        <translation>Am meisten geändert: %1.</translation>
    </message>
    <message>
        <source>Read-only while a model is proposed</source>
        <translation>Nur lesbar, während ein Modell vorgeschlagen wird</translation>
    </message>
    <message>
        <source>Read-only while the model is trained</source>
        <translation>Nur lesbar, während das Modell trainiert wird</translation>
    </message>
    <message>
        <source>Read-only while the model learns from decisions</source>
        <translation>Nur lesbar, während das Modell aus Entscheidungen lernt</translation>
    </message>
    <message>
        <source>Blocking rules: %1</source>
        <translation>Blockregeln: %1</translation>
    </message>
    <message>
        <source>Read-only while the model is saved</source>
        <translation>Nur lesbar, während das Modell gespeichert wird</translation>
    </message>
    <message>
        <source>%1. Change it once that is done.</source>
        <translation>%1. Ändern Sie es, sobald das fertig ist.</translation>
    </message>
    <message>
        <source>Looking at the attributes</source>
        <translation>Attribute werden angesehen</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %1 same and %2 different: %Ln level(s) changed, nothing saved yet.</source>
        <translation>
            <numerusform>Gelernt aus %1 gleichen und %2 verschiedenen: %Ln Stufe geändert, noch nichts gespeichert.</numerusform>
            <numerusform>Gelernt aus %1 gleichen und %2 verschiedenen: %Ln Stufen geändert, noch nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review from stays at %1.</source>
        <translation>Prüfen ab bleibt bei %1.</translation>
    </message>
    <message>
        <source>Review from: %1 → %2.</source>
        <translation>Prüfen ab: %1 → %2.</translation>
    </message>
    <message>
        <source>Match from stays at %1.</source>
        <translation>Treffer ab bleibt bei %1.</translation>
    </message>
    <message>
        <source>Match from: %1 → %2.</source>
        <translation>Treffer ab: %1 → %2.</translation>
    </message>
    <message>
        <source>%1 (%2): m %3 → %4</source>
        <translation>%1 (%2): m %3 → %4</translation>
    </message>
</context>
<context>
    <name>ui::MatchingPage</name>
    <message>
        <source>Matching</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Propose a model</source>
        <translation>Modell vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Back to the model that is saved</source>
        <translation>Zurück zum gespeicherten Modell</translation>
    </message>
    <message>
        <source>&amp;Save as new version</source>
        <translation>Als neue Version &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden …</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blocken</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Safeguards</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Train the model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Learn from decisions</source>
        <translation>Aus Entscheidungen lernen</translation>
    </message>
    <message>
        <source>Count the pairs of the blocking rules</source>
        <translation>Paare der Blockregeln zählen</translation>
    </message>
    <message>
        <source>Weigh all pairs with the model</source>
        <translation>Alle Paare mit dem Modell wiegen</translation>
    </message>
    <message>
        <source>Save the model as a new version</source>
        <translation>Modell als neue Version speichern</translation>
    </message>
    <message>
        <source>Discard the changes of the model</source>
        <translation>Änderungen am Modell verwerfen</translation>
    </message>
    <message>
        <source>Simulate typical bad data</source>
        <translation>Typische schlechte Daten simulieren</translation>
    </message>
    <message>
        <source>Work out what the model would change</source>
        <translation>Ermitteln, was das Modell ändern würde</translation>
    </message>
    <message>
        <source>Apply the model…</source>
        <translation>Modell anwenden …</translation>
    </message>
    <message>
        <source>Matching: %1</source>
        <translation>Abgleich: %1</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Noch keine Datensätze</translation>
    </message>
    <message>
        <source>Tessera proposes one from your attributes and a look at the data: what to compare, how much each field says, and which pairs are worth comparing. You can change all of it.</source>
        <translation>Tessera schlägt eines aus Ihren Attributen und einem Blick in die Daten vor: was zu vergleichen ist, wie viel jedes Feld sagt und welche Paare einen Vergleich lohnen. Sie können alles ändern.</translation>
    </message>
    <message>
        <source>Import a file of each system first; then Tessera proposes how to match them.</source>
        <translation>Importieren Sie zuerst eine Datei jedes Systems; dann schlägt Tessera vor, wie sie abzugleichen sind.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>A new model, not saved</source>
        <translation>Ein neues Modell, nicht gespeichert</translation>
    </message>
    <message>
        <source>Model %1, changed</source>
        <translation>Modell %1, geändert</translation>
    </message>
    <message>
        <source>Model %1, safeguards changed</source>
        <translation>Modell %1, Schutz geändert</translation>
    </message>
    <message>
        <source>Model %1, applied</source>
        <translation>Modell %1, angewendet</translation>
    </message>
    <message>
        <source>Model %1, not applied</source>
        <translation>Modell %1, nicht angewendet</translation>
    </message>
    <message>
        <source>not trained</source>
        <translation>nicht trainiert</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>Customers may merge, split and change their golden values.</source>
        <translation>Kunden können zusammengehen, sich teilen und andere goldene Werte bekommen.</translation>
    </message>
    <message>
        <source>Decisions of people hold.</source>
        <translation>Entscheidungen von Menschen gelten weiter.</translation>
    </message>
    <message>
        <source>Apply the model?</source>
        <translation>Modell anwenden?</translation>
    </message>
    <message>
        <source>Saved as model %1</source>
        <translation>Als Modell %1 gespeichert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take a Splink model file…</source>
        <translation>Splink-Modelldatei übernehmen…</translation>
    </message>
    <message>
        <source>Save the model for Splink on DuckDB…</source>
        <translation>Modell für Splink mit DuckDB sichern…</translation>
    </message>
    <message>
        <source>the matching model with its blocking rules</source>
        <translation>das Abgleichmodell mit seinen Blockregeln</translation>
    </message>
    <message>
        <source>the safeguards</source>
        <translation>die Schutzregeln</translation>
    </message>
    <message>
        <source>Go to the tab with the fault</source>
        <translation>Zum Reiter mit dem Fehler</translation>
    </message>
    <message>
        <source>Cannot be saved or applied. %1: %2</source>
        <translation>Kann nicht gespeichert oder angewandt werden. %1: %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>What is not saved goes: %1.</source>
        <translation>Nicht Gespeichertes geht verloren: %1.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Work it out first</source>
        <translation>Erst ausrechnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %Ln record(s)…</source>
        <translation>
            <numerusform>&amp;Auf %Ln Datensatz anwenden…</numerusform>
            <numerusform>&amp;Auf %Ln Datensätze anwenden…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trained %1 on %Ln record(s)</source>
        <translation>
            <numerusform>trainiert %1 an %Ln Datensatz</numerusform>
            <numerusform>trainiert %1 an %Ln Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes are saved, and all %Ln record(s) are matched with them.</source>
        <translation>
            <numerusform>Die Änderungen werden gespeichert, und %Ln Datensatz wird damit abgeglichen.</numerusform>
            <numerusform>Die Änderungen werden gespeichert, und alle %Ln Datensätze werden damit abgeglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln record(s) are matched with model %1.</source>
        <translation>
            <numerusform>%Ln Datensatz wird mit Modell %1 abgeglichen.</numerusform>
            <numerusform>Alle %Ln Datensätze werden mit Modell %1 abgeglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would go into others, %1 would split, golden values of %2 would change.</source>
        <translation>
            <numerusform>%Ln Kunde ginge in andere ein, %1 würden sich teilen, goldene Werte von %2 würden sich ändern.</numerusform>
            <numerusform>%Ln Kunden gingen in andere ein, %1 würden sich teilen, goldene Werte von %2 würden sich ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match %Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz abgleichen</numerusform>
            <numerusform>%Ln Datensätze abgleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a comparison to the model…</source>
        <translation>Vergleich zum Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Versions of the model</source>
        <translation>Versionen des Modells</translation>
    </message>
</context>
<context>
    <name>ui::ModelTab</name>
    <message>
        <source>Comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>&amp;Vorschlagen</translation>
    </message>
    <message>
        <source>A new model from the attributes and a profile of the data</source>
        <translation>Ein neues Modell aus den Attributen und einem Profil der Daten</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>Learns prior, m, u and thresholds from the records, without any labels</source>
        <translation>Lernt Prior, m, u und Schwellen aus den Datensätzen, ohne Etiketten</translation>
    </message>
    <message>
        <source>Comparisons and their levels</source>
        <translation>Vergleiche und ihre Stufen</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>The model as JSON</source>
        <translation>Das Modell als JSON</translation>
    </message>
    <message>
        <source>Go to the wrong line</source>
        <translation>Zur fehlerhaften Zeile</translation>
    </message>
    <message>
        <source>Versions of the model</source>
        <translation>Versionen des Modells</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Noch keine Versionen</translation>
    </message>
    <message>
        <source>Every model you save stays here, with who and when.</source>
        <translation>Jedes gespeicherte Modell bleibt hier, mit wer und wann.</translation>
    </message>
    <message>
        <source>Work on this version</source>
        <translation>An dieser Version arbeiten</translation>
    </message>
    <message>
        <source>Takes it as the draft; nothing is saved yet</source>
        <translation>Nimmt sie als Entwurf; gespeichert wird noch nichts</translation>
    </message>
    <message>
        <source>as it was before the text went wrong</source>
        <translation>wie es war, bevor der Text fehlerhaft wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>in force, applied</source>
        <translation>gültig, angewendet</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Splink</source>
        <translation>Splink</translation>
    </message>
    <message>
        <source>Takes a model from a file of Splink, or saves this one for it</source>
        <translation>Übernimmt ein Modell aus einer Splink-Datei oder sichert dieses für Splink</translation>
    </message>
</context>
<context>
    <name>ui::ModelText</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is the same</source>
        <translation>%1 ist gleich</translation>
    </message>
    <message>
        <source>%1 at least %2 % alike (Jaro–Winkler)</source>
        <translation>%1 mindestens zu %2 % ähnlich (Jaro–Winkler)</translation>
    </message>
    <message>
        <source>%1 at least %2 % alike (Jaro)</source>
        <translation>%1 mindestens zu %2 % ähnlich (Jaro)</translation>
    </message>
    <message numerus="yes">
        <source>%1 with at most %n letter(s) changed</source>
        <translation>
            <numerusform>%1 mit höchstens %n geänderten Buchstaben</numerusform>
            <numerusform>%1 mit höchstens %n geänderten Buchstaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with at most %n letter(s) changed or swapped</source>
        <translation>
            <numerusform>%1 mit höchstens %n geänderten oder vertauschten Buchstaben</numerusform>
            <numerusform>%1 mit höchstens %n geänderten oder vertauschten Buchstaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n day(s) apart</source>
        <translation>
            <numerusform>%1 höchstens %n Tag auseinander</numerusform>
            <numerusform>%1 höchstens %n Tage auseinander</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n month(s) apart</source>
        <translation>
            <numerusform>%1 höchstens %n Monat auseinander</numerusform>
            <numerusform>%1 höchstens %n Monate auseinander</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n year(s) apart</source>
        <translation>
            <numerusform>%1 höchstens %n Jahr auseinander</numerusform>
            <numerusform>%1 höchstens %n Jahre auseinander</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with day and month swapped, or one digit off</source>
        <translation>%1 mit Tag und Monat vertauscht oder einer falschen Ziffer</translation>
    </message>
    <message>
        <source>%1 the same before the @</source>
        <translation>%1 vor dem @ gleich</translation>
    </message>
    <message numerus="yes">
        <source>%1 begins with the same %n letter(s)</source>
        <translation>
            <numerusform>%1 beginnt mit demselben Buchstaben</numerusform>
            <numerusform>%1 beginnt mit denselben %n Buchstaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a nickname of the other</source>
        <translation>%1 ist ein Rufname des anderen</translation>
    </message>
    <message>
        <source>%1 is the initial of the other</source>
        <translation>%1 ist die Initiale des anderen</translation>
    </message>
    <message numerus="yes">
        <source>%1 with at least %n value(s) in common</source>
        <translation>
            <numerusform>%1 mit mindestens %n gemeinsamen Wert</numerusform>
            <numerusform>%1 mit mindestens %n gemeinsamen Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with at least %2 % of the words in common</source>
        <translation>%1 mit mindestens %2 % gemeinsamen Wörtern</translation>
    </message>
    <message>
        <source>%1 at most %2 apart</source>
        <translation>%1 höchstens %2 auseinander</translation>
    </message>
    <message>
        <source>%1 sounds the same</source>
        <translation>%1 klingt gleich</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>nicht (%1)</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>%1 and %2 swapped</source>
        <translation>%1 und %2 vertauscht</translation>
    </message>
    <message>
        <source>Passed over: too few pairs to learn from</source>
        <translation>Übergangen: zu wenige Paare, um daraus zu lernen</translation>
    </message>
    <message>
        <source>Passed over: hardly any matches among its pairs</source>
        <translation>Übergangen: kaum Treffer unter ihren Paaren</translation>
    </message>
    <message>
        <source>Passed over: it leaves fewer than two comparisons to learn</source>
        <translation>Übergangen: Sie lässt weniger als zwei Vergleiche zu lernen</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Übergangen</translation>
    </message>
    <message numerus="yes">
        <source>Converged after %n step(s)</source>
        <translation>
            <numerusform>Konvergiert nach %n Schritt</numerusform>
            <numerusform>Konvergiert nach %n Schritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n step(s), not converged</source>
        <translation>
            <numerusform>Beendet nach %n Schritt, nicht konvergiert</numerusform>
            <numerusform>Beendet nach %n Schritten, nicht konvergiert</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>%1 in the same sector (SW1A 1)</source>
        <translation>%1 im selben Sektor (SW1A 1)</translation>
    </message>
    <message>
        <source>%1 in the same district (SW1A)</source>
        <translation>%1 im selben Bezirk (SW1A)</translation>
    </message>
    <message>
        <source>%1 in the same area (SW)</source>
        <translation>%1 im selben Gebiet (SW)</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Import a file from each of two or three systems; Tessera finds out which records are the same customer.</source>
        <translation>Importieren Sie je eine Datei aus zwei oder drei Systemen; Tessera findet heraus, welche Datensätze derselbe Kunde sind.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Records per customer</source>
        <translation>Datensätze je Kunde</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation>Neu abgleichen</translation>
    </message>
    <message>
        <source>Records or the model changed since the last run.</source>
        <translation>Datensätze oder Modell haben sich seit dem letzten Lauf geändert.</translation>
    </message>
    <message>
        <source>Match again to bring the customers up to date.</source>
        <translation>Gleichen Sie neu ab, um die Kunden auf den Stand zu bringen.</translation>
    </message>
    <message>
        <source>%1 doubtful, %2 refused, %3 stale</source>
        <translation>%1 zweifelhaft, %2 verweigert, %3 veraltet</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>abgeglichen %1</translation>
    </message>
    <message>
        <source>not matched yet</source>
        <translation>noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>%1 per customer</source>
        <translation>%1 je Kunde</translation>
    </message>
    <message>
        <source>last import %1</source>
        <translation>letzter Import %1</translation>
    </message>
    <message>
        <source>nothing imported</source>
        <translation>nichts importiert</translation>
    </message>
    <message>
        <source>in the last imports</source>
        <translation>in den letzten Importen</translation>
    </message>
    <message>
        <source>%1 or more records</source>
        <translation>%1 oder mehr Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Appears after the first run.</source>
        <translation>Erscheint nach dem ersten Lauf.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Match to find out which records are the same customer.</source>
        <translation>Gleichen Sie ab, um herauszufinden, welche Datensätze derselbe Kunde sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s) rejected</source>
        <translation>
            <numerusform>%1, %Ln Zeile abgelehnt</numerusform>
            <numerusform>%1, %Ln Zeilen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) are known to more than one record.</source>
        <translation>
            <numerusform>%1 von %Ln Kunden ist mehr als einem Datensatz bekannt.</numerusform>
            <numerusform>%1 von %Ln Kunden sind mehr als einem Datensatz bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new, %2 merged, %3 split; %4 pair(s) compared in %5 s</source>
        <translation>
            <numerusform>%1 neu, %2 vereint, %3 getrennt; %4 Paar in %5 s verglichen</numerusform>
            <numerusform>%1 neu, %2 vereint, %3 getrennt; %4 Paare in %5 s verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 have no compared attribute in common, so nobody can be found in both.</source>
        <translation>%1 und %2 haben kein verglichenes Attribut gemeinsam, also kann niemand in beiden gefunden werden.</translation>
    </message>
    <message numerus="yes">
        <source>The same is true of %Ln other pair(s) of sources.</source>
        <translation>
            <numerusform>Dasselbe gilt für %Ln weiteres Paar von Quellen.</numerusform>
            <numerusform>Dasselbe gilt für %Ln weitere Paare von Quellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Map more of their columns, or compare more of their attributes.</source>
        <translation>Ordnen Sie mehr ihrer Spalten zu, oder vergleichen Sie mehr ihrer Attribute.</translation>
    </message>
</context>
<context>
    <name>ui::ProjectSession</name>
    <message>
        <source>Another job is running. Wait for it, or cancel it.</source>
        <translation>Ein anderer Vorgang läuft. Warten Sie, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed. Close other programs and try again; for a model, make the blocking rules narrower.</source>
        <translation>Dafür reicht der Speicher nicht. Nichts wurde geändert. Schließen Sie andere Programme und versuchen Sie es erneut; bei einem Modell engere Blockregeln wählen.</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n offen</numerusform>
            <numerusform>%1, %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1: %2 open</source>
        <translation>%1: %2 offen</translation>
    </message>
</context>
<context>
    <name>ui::RejectListModel</name>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Wie es in der Datei steht</translation>
    </message>
</context>
<context>
    <name>ui::RepeatedPanel</name>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Block chosen</source>
        <translation>Gewählte sperren</translation>
    </message>
    <message>
        <source>Most repeated values</source>
        <translation>Häufigste Werte</translation>
    </message>
    <message>
        <source>No repeated values</source>
        <translation>Keine wiederholten Werte</translation>
    </message>
    <message>
        <source>Values that many records share are listed here; those that belong to nobody in particular come first.</source>
        <translation>Hier stehen Werte, die viele Datensätze teilen; zuerst solche, die niemand Bestimmtem gehören.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Why block</source>
        <translation>Warum sperren</translation>
    </message>
</context>
<context>
    <name>ui::ResultStep</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>You can go on working elsewhere meanwhile; stopping leaves the project as it was.</source>
        <translation>Sie können inzwischen anderswo weiterarbeiten; nach dem Anhalten ist das Projekt, wie es war.</translation>
    </message>
    <message>
        <source>not in the project before</source>
        <translation>bisher nicht im Projekt</translation>
    </message>
    <message>
        <source>earlier versions are kept</source>
        <translation>frühere Fassungen bleiben</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>wie im Projekt</translation>
    </message>
    <message>
        <source>no longer in the file</source>
        <translation>nicht mehr in der Datei</translation>
    </message>
    <message>
        <source>not taken, listed below</source>
        <translation>nicht übernommen, unten aufgeführt</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Wie es in der Datei steht</translation>
    </message>
    <message>
        <source>%1 rows read; nothing is in the project yet</source>
        <translation>%1 Zeilen gelesen; noch ist nichts im Projekt</translation>
    </message>
    <message>
        <source>This is what the import will do. Go back to correct anything, or import.</source>
        <translation>Das wird der Import tun. Gehen Sie zurück, um etwas zu berichtigen, oder importieren Sie.</translation>
    </message>
    <message>
        <source>This is what the import will do to the %1 records of this source. Go back to correct anything, or import.</source>
        <translation>Das wird der Import mit den %1 Datensätzen dieser Quelle tun. Gehen Sie zurück, um etwas zu berichtigen, oder importieren Sie.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message>
        <source>More than one row in five is rejected.</source>
        <translation>Mehr als jede fünfte Zeile wird abgewiesen.</translation>
    </message>
    <message>
        <source>Check how the file is read and which columns are used before you import.</source>
        <translation>Prüfen Sie vor dem Import, wie die Datei gelesen wird und welche Spalten benutzt werden.</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed</source>
        <translation>Importiert: %1 neu, %2 geändert</translation>
    </message>
    <message>
        <source>Matching finds out which of these records belong to which customer.</source>
        <translation>Der Abgleich findet heraus, welcher Datensatz zu welchem Kunden gehört.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>The project is as it was.</source>
        <translation>Das Projekt ist, wie es war.</translation>
    </message>
    <message>
        <source>Go back to correct it.</source>
        <translation>Gehen Sie zurück, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>Values that are not what their column should hold</source>
        <translation>Werte, die nicht sind, was ihre Spalte enthalten soll</translation>
    </message>
    <message>
        <source>kept as they stand, compared as missing</source>
        <translation>bleiben, wie sie dastehen; beim Vergleich gelten sie als fehlend</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::ReviewFlow</name>
    <message>
        <source>The project is open read-only.</source>
        <translation>Das Projekt ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>A job is running. Decide when it has ended; nothing was recorded.</source>
        <translation>Ein Auftrag läuft. Entscheiden geht danach; nichts wurde festgehalten.</translation>
    </message>
    <message>
        <source>There is no pair to decide.</source>
        <translation>Es gibt kein Paar zu entscheiden.</translation>
    </message>
    <message>
        <source>The next pair is not here yet. Nothing was recorded.</source>
        <translation>Das nächste Paar ist noch nicht da. Nichts wurde festgehalten.</translation>
    </message>
    <message>
        <source>Another pair has just come. Look at it first; nothing was recorded.</source>
        <translation>Gerade ist ein anderes Paar gekommen. Bitte erst ansehen; nichts wurde festgehalten.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Match now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>Derselbe Kunde</translation>
    </message>
    <message>
        <source>Different customers</source>
        <translation>Verschiedene Kunden</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Skip to the next doubt</source>
        <translation>Zum nächsten Zweifel</translation>
    </message>
    <message>
        <source>Give a reason with the next decision</source>
        <translation>Mit der nächsten Entscheidung einen Grund angeben</translation>
    </message>
    <message>
        <source>Show only fields that differ</source>
        <translation>Nur Felder zeigen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>Nächster Zweifel</translation>
    </message>
    <message>
        <source>Previous doubt</source>
        <translation>Voriger Zweifel</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 zu prüfen</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>Not matched yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Every doubtful match has its answer. New doubts appear here after a run.</source>
        <translation>Jeder zweifelhafte Treffer ist beantwortet. Neue Zweifel erscheinen hier nach einem Lauf.</translation>
    </message>
    <message>
        <source>Doubtful matches appear here once the records are matched.</source>
        <translation>Zweifelhafte Treffer erscheinen hier, sobald die Datensätze abgeglichen sind.</translation>
    </message>
    <message>
        <source>Nothing in this filter.</source>
        <translation>Nichts in diesem Filter.</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Why %1 = %2</source>
        <translation>Warum %1 = %2</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Vereint in %1</translation>
    </message>
    <message>
        <source>Decided as the same customer as %1</source>
        <translation>Als derselbe Kunde entschieden wie %1</translation>
    </message>
    <message>
        <source>Kept apart: %1</source>
        <translation>Getrennt gehalten: %1</translation>
    </message>
    <message>
        <source>Left open: %1</source>
        <translation>Offen gelassen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why you decide as you do; it stays with the decision</source>
        <translation>Warum Sie so entscheiden; bleibt bei der Entscheidung</translation>
    </message>
    <message>
        <source>Keep reason</source>
        <translation>Grund behalten</translation>
    </message>
    <message>
        <source>With the next decision: “%1”</source>
        <translation>Mit der nächsten Entscheidung: „%1“</translation>
    </message>
    <message>
        <source>Weights of all compared pairs; choose a range to filter</source>
        <translation>Gewichte aller verglichenen Paare; wählen Sie einen Bereich zum Filtern</translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation>Riskantestes zuerst</translation>
    </message>
    <message>
        <source>Teaches most</source>
        <translation>Lehrt am meisten</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Datensätze nebeneinander</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>Grund …</translation>
    </message>
    <message>
        <source>Waiting to be saved: %1</source>
        <translation>Wartet aufs Speichern: %1</translation>
    </message>
    <message>
        <source>Verdicts can be given when the running job has ended.</source>
        <translation>Entschieden werden kann, wenn der laufende Auftrag beendet ist.</translation>
    </message>
    <message>
        <source>%1 = %2?</source>
        <translation>%1 = %2?</translation>
    </message>
    <message>
        <source>%1 and %2: one customer?</source>
        <translation>%1 und %2: ein Kunde?</translation>
    </message>
    <message>
        <source>%1 and %2 would have merged, but %3.</source>
        <translation>%1 und %2 wären zusammengeführt worden, aber %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more question(s) in this item.</source>
        <translation>
            <numerusform>%Ln weitere Frage in diesem Eintrag.</numerusform>
            <numerusform>%Ln weitere Fragen in diesem Eintrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Would become</source>
        <translation>Würde zu</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Open the customer of the record in focus</source>
        <translation>Kunden des ausgewählten Datensatzes öffnen</translation>
    </message>
    <message>
        <source>Compare the record before</source>
        <translation>Den Datensatz davor vergleichen</translation>
    </message>
    <message>
        <source>Compare the next record</source>
        <translation>Den nächsten Datensatz vergleichen</translation>
    </message>
</context>
<context>
    <name>ui::RuleFigures</name>
    <message>
        <source>What each rule adds</source>
        <translation>Was jede Regel hinzufügt</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Noch nicht gezählt</translation>
    </message>
    <message>
        <source>Counting shows what each rule adds to the rules before it: pairs to compare, and true pairs found.</source>
        <translation>Zählen zeigt, was jede Regel zu den Regeln vor ihr hinzufügt: zu vergleichende Paare und gefundene echte Paare.</translation>
    </message>
    <message>
        <source>Count pairs</source>
        <translation>Paare zählen</translation>
    </message>
    <message>
        <source>What each rule finds</source>
        <translation>Was jede Regel findet</translation>
    </message>
    <message>
        <source>Pairs to compare</source>
        <translation>Zu vergleichende Paare</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>True pairs found (estimated)</source>
        <translation>Gefundene echte Paare (geschätzt)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Pairs alone</source>
        <translation>Paare allein</translation>
    </message>
    <message>
        <source>Pairs added</source>
        <translation>Paare zusätzlich</translation>
    </message>
    <message>
        <source>True pairs alone</source>
        <translation>Echte Paare allein</translation>
    </message>
    <message>
        <source>… added</source>
        <translation>… zusätzlich</translation>
    </message>
</context>
<context>
    <name>ui::SafeguardText</name>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>blocked by a pattern</source>
        <translation>durch ein Muster gesperrt</translation>
    </message>
    <message>
        <source>blocked: a pattern could not be evaluated</source>
        <translation>gesperrt: ein Muster ließ sich nicht auswerten</translation>
    </message>
    <message>
        <source>over the limit, does not count</source>
        <translation>über der Grenze, zählt nicht</translation>
    </message>
    <message>
        <source>many different names share it</source>
        <translation>viele verschiedene Namen teilen ihn</translation>
    </message>
    <message>
        <source>far more frequent than its neighbours: a default?</source>
        <translation>weit häufiger als seine Nachbarn: ein Vorgabewert?</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>A phone that several share</source>
        <translation>Ein Telefon, das mehrere teilen</translation>
    </message>
    <message>
        <source>A test e-mail address</source>
        <translation>Eine Test-E-Mail-Adresse</translation>
    </message>
    <message>
        <source>The same birthday for everybody</source>
        <translation>Derselbe Geburtstag für alle</translation>
    </message>
    <message>
        <source>A switchboard&apos;s number</source>
        <translation>Die Nummer einer Zentrale</translation>
    </message>
    <message>
        <source>One very common name</source>
        <translation>Ein sehr häufiger Name</translation>
    </message>
    <message>
        <source>An address copied to many</source>
        <translation>Eine vielfach kopierte Adresse</translation>
    </message>
    <message>
        <source>A phone number given to the next</source>
        <translation>Eine neu vergebene Telefonnummer</translation>
    </message>
</context>
<context>
    <name>ui::SafeguardsFlow</name>
    <message>
        <source>Simulating bad data</source>
        <translation>Simuliert schlechte Daten</translation>
    </message>
</context>
<context>
    <name>ui::SafeguardsTab</name>
    <message>
        <source>Most repeated values</source>
        <translation>Häufigste Werte</translation>
    </message>
    <message>
        <source>Simulate bad data</source>
        <translation>Schlechte Daten simulieren</translation>
    </message>
</context>
<context>
    <name>ui::SimulationPanel</name>
    <message>
        <source>S&amp;imulate</source>
        <translation>S&amp;imulieren</translation>
    </message>
    <message>
        <source>What bad data would do</source>
        <translation>Was schlechte Daten anrichten würden</translation>
    </message>
    <message>
        <source>Not simulated</source>
        <translation>Nicht simuliert</translation>
    </message>
    <message>
        <source>Typical bad data is put into a copy of your records in memory: what would these safeguards let through?</source>
        <translation>Typische schlechte Daten kommen in eine Kopie Ihrer Datensätze im Speicher: Was ließe dieser Schutz durch?</translation>
    </message>
    <message>
        <source>Bad data</source>
        <translation>Schlechte Daten</translation>
    </message>
    <message>
        <source>Records hit</source>
        <translation>Betroffene Datensätze</translation>
    </message>
    <message>
        <source>Wrong, unguarded</source>
        <translation>Falsch ohne Schutz</translation>
    </message>
    <message>
        <source>Wrong, guarded</source>
        <translation>Falsch mit Schutz</translation>
    </message>
    <message>
        <source>Held for a person</source>
        <translation>Zur Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s) looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.</source>
        <translation>
            <numerusform>%1 von %Ln Datensatz betrachtet. Mit diesem Schutz würden die Paare der vierten Spalte fälschlich vereint.</numerusform>
            <numerusform>%1 von %Ln Datensätzen betrachtet. Mit diesem Schutz würden die Paare der vierten Spalte fälschlich vereint.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>ui::SourceFields</name>
    <message>
        <source>Code of the source</source>
        <translation>Kürzel der Quelle</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Owner of the source</source>
        <translation>Verantwortlich für die Quelle</translation>
    </message>
    <message>
        <source>Trust, 0 to 100</source>
        <translation>Vertrauen, 0 bis 100</translation>
    </message>
    <message>
        <source>This system holds every customer only once</source>
        <translation>Dieses System führt jeden Kunden nur einmal</translation>
    </message>
    <message>
        <source>The team or person who answers for it</source>
        <translation>Das Team oder die Person, die dafür verantwortlich ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As your colleagues call it: CRM, Shop, Support desk</source>
        <translation>Wie Ihre Kollegen sie nennen: CRM, Shop, Support</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Short and lasting: it stands in exports beside every key</source>
        <translation>Kurz und dauerhaft: steht in Exporten neben jedem Schlüssel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>0 to 100; where two systems contradict each other and nothing else decides, the higher one wins</source>
        <translation>0 bis 100; wo zwei Systeme sich widersprechen und nichts anderes entscheidet, gewinnt das höhere</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Then two of its records are never merged</source>
        <translation>Dann werden zwei seiner Datensätze nie vereint</translation>
    </message>
    <message>
        <source>Give the source a code: small letters, digits and underscores.</source>
        <translation>Geben Sie der Quelle ein Kürzel: Kleinbuchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>There is a source with this code already. Choose it above, or take another code.</source>
        <translation>Eine Quelle mit diesem Kürzel gibt es schon. Wählen Sie sie oben, oder nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation>Geben Sie der Quelle einen Namen.</translation>
    </message>
</context>
<context>
    <name>ui::SourceListModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>ageing</source>
        <translation>alternd</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>Letzter Import</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frische</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>ui::SourceStep</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The whole source: records that are missing from it are gone</source>
        <translation>Die ganze Quelle: Datensätze, die darin fehlen, sind nicht mehr da</translation>
    </message>
    <message>
        <source>Only what is new or changed: nothing is gone</source>
        <translation>Nur Neues und Geändertes: nichts geht verloren</translation>
    </message>
    <message>
        <source>The file is</source>
        <translation>Die Datei ist</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>Eine neue Quelle</translation>
    </message>
</context>
<context>
    <name>ui::SourcesPage</name>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>Import an extract of each system that knows your customers: CRM, shop, support desk… CSV, TSV or JSON lines. You can also drop files here.</source>
        <translation>Importieren Sie einen Auszug jedes Systems, das Ihre Kunden kennt: CRM, Shop, Support … CSV, TSV oder JSON-Zeilen. Sie können Dateien auch hier ablegen.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Import a newer file…</source>
        <translation>Neuere Datei importieren …</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all that are loaded, as a table</source>
        <translation>Kopiert die gewählten Zeilen, oder alle geladenen, als Tabelle</translation>
    </message>
    <message>
        <source>Rejected rows of the last import</source>
        <translation>Abgewiesene Zeilen des letzten Imports</translation>
    </message>
    <message>
        <source>No rejected rows</source>
        <translation>Keine abgewiesenen Zeilen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Extracts (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)</source>
        <translation>Auszüge (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Newer file of %1</source>
        <translation>Neuere Datei von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s), %1 records</source>
        <translation>
            <numerusform>%n Quelle, %1 Datensätze</numerusform>
            <numerusform>%n Quellen, %1 Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source to see which rows of its last file were not taken, and why.</source>
        <translation>Wählen Sie eine Quelle, um zu sehen, welche Zeilen ihrer letzten Datei nicht übernommen wurden und warum.</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Abgewiesene Zeilen von %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Every row was taken</source>
        <translation>Jede Zeile wurde übernommen</translation>
    </message>
    <message>
        <source>%1 went into %2 without a rejected row.</source>
        <translation>%1 ging ohne abgewiesene Zeile in %2 ein.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A job is running. Save when it has ended; nothing was changed.</source>
        <translation>Ein Auftrag läuft. Speichern Sie, wenn er beendet ist; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gespeichert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::SplinkFiles</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking rule(s)</source>
        <translation>
            <numerusform>%n Blockregel</numerusform>
            <numerusform>%n Blockregeln</numerusform>
        </translation>
    </message>
    <message>
        <source>It becomes a draft: look at it, then save or apply it.</source>
        <translation>Es wird ein Entwurf: Sehen Sie ihn an, dann sichern Sie ihn oder wenden ihn an.</translation>
    </message>
    <message>
        <source>Take a Splink model file…</source>
        <translation>Splink-Modelldatei übernehmen…</translation>
    </message>
    <message>
        <source>Save for Splink on %1…</source>
        <translation>Für Splink mit %1 sichern…</translation>
    </message>
    <message>
        <source>A model file of Splink 4 or 5</source>
        <translation>Eine Modelldatei von Splink 4 oder 5</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is too large for a model file of Splink.</source>
        <translation>%1 ist zu groß für eine Modelldatei von Splink.</translation>
    </message>
    <message>
        <source>Take the model of %1?</source>
        <translation>Das Modell aus %1 übernehmen?</translation>
    </message>
    <message>
        <source>Take the model</source>
        <translation>Modell übernehmen</translation>
    </message>
    <message>
        <source>Save the model for Splink</source>
        <translation>Modell für Splink sichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Splink cannot hold all of this model</source>
        <translation>Splink kann nicht alles aus diesem Modell aufnehmen</translation>
    </message>
    <message>
        <source>Save without it</source>
        <translation>Ohne das sichern</translation>
    </message>
    <message>
        <source>Saved %1 for Splink 4 and 5</source>
        <translation>%1 für Splink 4 und 5 gesichert</translation>
    </message>
    <message>
        <source>It takes the place of the present draft: your edits that are not saved go with that.</source>
        <translation>Es tritt an die Stelle des jetzigen Entwurfs: Ihre nicht gespeicherten Änderungen gehen dabei verloren.</translation>
    </message>
    <message>
        <source>Replace the draft</source>
        <translation>Entwurf ersetzen</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>%1 wurde nicht geschrieben: %2.</translation>
    </message>
    <message>
        <source>%1 is the project itself. Choose a model file.</source>
        <translation>%1 ist das Projekt selbst. Wählen Sie eine Modelldatei.</translation>
    </message>
</context>
<context>
    <name>ui::Stage</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indizieren</translation>
    </message>
    <message>
        <source>Looking at the data</source>
        <translation>Daten ansehen</translation>
    </message>
    <message>
        <source>Loading records</source>
        <translation>Datensätze laden</translation>
    </message>
    <message>
        <source>Finding candidate pairs</source>
        <translation>Kandidatenpaare finden</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Golden records</source>
        <translation>Golden Records</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Welcome to Tessera</source>
        <translation>Willkommen bei Tessera</translation>
    </message>
    <message>
        <source>Bring the records of every system together, see why two of them are the same customer, decide, and hand the result on. Everything stays in one file on this computer.</source>
        <translation>Führen Sie die Datensätze aller Systeme zusammen, sehen Sie, warum zwei davon derselbe Kunde sind, entscheiden Sie, und geben Sie das Ergebnis weiter. Alles bleibt in einer Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open the demo project</source>
        <translation>Demo-Projekt öffnen</translation>
    </message>
    <message>
        <source>New project from files…</source>
        <translation>Neues Projekt aus Dateien …</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Or drop files here: a project to open it, CSV or JSON lines to start a new one.</source>
        <translation>Oder legen Sie Dateien hier ab: ein Projekt, um es zu öffnen, CSV oder JSON-Zeilen, um ein neues zu beginnen.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt benutzte Projekte</translation>
    </message>
</context>
<context>
    <name>ui::StepChart</name>
    <message>
        <source>together %1</source>
        <translation>zusammen %1</translation>
    </message>
    <message>
        <source>together %1, beyond the %2</source>
        <translation>zusammen %1, über der Grenze: %2</translation>
    </message>
    <message>
        <source>together %1, %2</source>
        <translation>zusammen %1, %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1, together</source>
        <translation>%1, zusammen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TabStrip</name>
    <message>
        <source>Tab %1, %2 of %3</source>
        <translation>Reiter %1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>ui::TaskListModel</name>
    <message numerus="yes">
        <source>%1, %2, %Ln record(s), weight %3</source>
        <translation>
            <numerusform>%1, %2, %Ln Datensatz, Gewicht %3</numerusform>
            <numerusform>%1, %2, %Ln Datensätze, Gewicht %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Text</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Loyalty no.</source>
        <translation>Treuenr.</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>Kundennr.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>somebody decided that they are different</source>
        <translation>jemand hat entschieden, dass sie verschieden sind</translation>
    </message>
    <message>
        <source>they hold two values of something a customer has once</source>
        <translation>sie führen zwei Werte von etwas, das ein Kunde nur einmal hat</translation>
    </message>
    <message>
        <source>they come from a source that holds each customer once</source>
        <translation>sie stammen aus einer Quelle, die jeden Kunden einmal führt</translation>
    </message>
    <message>
        <source>the customer would hold too many records</source>
        <translation>der Kunde hätte zu viele Datensätze</translation>
    </message>
    <message>
        <source>other records among them speak strongly against</source>
        <translation>andere Datensätze darunter sprechen stark dagegen</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 Arbeitstage</translation>
    </message>
</context>
<context>
    <name>ui::ThresholdChart</name>
    <message>
        <source>Weights of candidate pairs with both thresholds</source>
        <translation>Gewichte der Kandidatenpaare mit beiden Schwellen</translation>
    </message>
    <message>
        <source>Match from %1 bits is chosen; review from %2 bits</source>
        <translation>Treffer ab %1 Bit ist gewählt; Prüfung ab %2 Bit</translation>
    </message>
    <message>
        <source>Review from %1 bits is chosen; match from %2 bits</source>
        <translation>Prüfung ab %1 Bit ist gewählt; Treffer ab %2 Bit</translation>
    </message>
</context>
<context>
    <name>ui::ThresholdsTab</name>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>Match weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>S&amp;quare-root scale</source>
        <translation>&amp;Wurzelskala</translation>
    </message>
    <message>
        <source>Weights not known yet</source>
        <translation>Gewichte noch nicht bekannt</translation>
    </message>
    <message>
        <source>The model changed. Weigh all pairs with it to see where they lie; nothing is written.</source>
        <translation>Das Modell wurde geändert. Wiegen Sie alle Paare damit, um zu sehen, wo sie liegen; geschrieben wird nichts.</translation>
    </message>
    <message>
        <source>&amp;Weigh all pairs</source>
        <translation>Alle Paare &amp;wiegen</translation>
    </message>
    <message>
        <source>Merged by themselves</source>
        <translation>Von selbst vereint</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>Für einen Menschen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>True matches found</source>
        <translation>Gefundene echte Treffer</translation>
    </message>
    <message>
        <source>From careful to complete</source>
        <translation>Von vorsichtig bis vollständig</translation>
    </message>
    <message>
        <source>Review from</source>
        <translation>Prüfen ab</translation>
    </message>
    <message>
        <source>Match from</source>
        <translation>Treffer ab</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>gar keine</translation>
    </message>
    <message>
        <source>≈ %1 wrong</source>
        <translation>≈ %1 falsch</translation>
    </message>
    <message>
        <source>after the last run</source>
        <translation>nach dem letzten Lauf</translation>
    </message>
    <message>
        <source>not matched yet</source>
        <translation>noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>≈ %1 wrong (%2 – %3)</source>
        <translation>≈ %1 falsch (%2 – %3)</translation>
    </message>
    <message>
        <source>at most 1 wrong merge in %1</source>
        <translation>höchstens 1 falsche Vereinigung in %1</translation>
    </message>
    <message>
        <source>Of the true matches blocking finds %1.</source>
        <translation>Von den wahren Treffern findet das Blocken %1.</translation>
    </message>
    <message>
        <source>Of the true matches among the candidate pairs.</source>
        <translation>Von den wahren Treffern unter den Kandidatenpaaren.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>in review %1</source>
        <translation>in der Prüfung %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message numerus="yes">
        <source>Match weight of %1 sampled pair(s)</source>
        <translation>
            <numerusform>Gewicht von %1 Paar der Stichprobe</numerusform>
            <numerusform>Gewicht von %1 Paaren der Stichprobe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match weight of %1 candidate pair(s)</source>
        <translation>
            <numerusform>Gewicht von %1 Kandidatenpaar</numerusform>
            <numerusform>Gewicht von %1 Kandidatenpaaren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), ≈ %1</source>
        <translation>
            <numerusform>%Ln Eintrag, ≈ %1</numerusform>
            <numerusform>%Ln Einträge, ≈ %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ToastHost</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Search customers, values, commands…</source>
        <translation>Kunden, Werte, Befehle suchen …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederholen: %1 (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>ui::TrainingTab</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the figures of the chart as a table</source>
        <translation>Kopiert die Zahlen des Diagramms als Tabelle</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>Noch nicht trainiert</translation>
    </message>
    <message>
        <source>Training learns from the records alone how much each field says: no labels, no tuning. It takes seconds.</source>
        <translation>Das Training lernt allein aus den Datensätzen, wie viel jedes Feld sagt: ohne Etiketten, ohne Einstellen. Es dauert Sekunden.</translation>
    </message>
    <message>
        <source>Train the model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>True pairs (estimated)</source>
        <translation>Echte Paare (geschätzt)</translation>
    </message>
    <message>
        <source>Levels not learnt</source>
        <translation>Nicht gelernte Stufen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>&amp;Train again</source>
        <translation>Erneut &amp;trainieren</translation>
    </message>
    <message>
        <source>&amp;Learn from decisions</source>
        <translation>Aus Entscheidungen &amp;lernen</translation>
    </message>
    <message>
        <source>What people decided in Review corrects m and the thresholds of the model in force</source>
        <translation>Was unter „Prüfen“ entschieden wurde, berichtigt m und die Schwellen des gültigen Modells</translation>
    </message>
    <message>
        <source>Training sessions</source>
        <translation>Trainingsdurchgänge</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>Größte Änderung</translation>
    </message>
    <message>
        <source>How the session converged</source>
        <translation>Wie der Durchgang konvergierte</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>What was learnt of</source>
        <translation>Was gelernt wurde über</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>m and u of the levels</source>
        <translation>m und u der Stufen</translation>
    </message>
    <message>
        <source>the prior, %1 bits</source>
        <translation>der Prior, %1 Bit</translation>
    </message>
    <message>
        <source>not considered</source>
        <translation>nicht berücksichtigt</translation>
    </message>
    <message>
        <source>every level was seen</source>
        <translation>jede Stufe kam vor</translation>
    </message>
    <message>
        <source>Blocked on</source>
        <translation>Geblockt nach</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Largest change of any m</source>
        <translation>Größte Änderung eines m</translation>
    </message>
    <message>
        <source>Share of matches</source>
        <translation>Anteil der Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 of its pairs are matches.</source>
        <translation>%1; %2 ihrer Paare sind Treffer.</translation>
    </message>
    <message>
        <source>one session</source>
        <translation>ein Durchgang</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>m: among matches</source>
        <translation>m: unter Treffern</translation>
    </message>
    <message>
        <source>u: by chance</source>
        <translation>u: zufällig</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
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
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>m by session</source>
        <translation>m je Durchgang</translation>
    </message>
    <message>
        <source>Two records match</source>
        <translation>Zwei Datensätze passen</translation>
    </message>
    <message>
        <source>Of one household</source>
        <translation>Aus einem Haushalt</translation>
    </message>
    <message>
        <source>Of one name</source>
        <translation>Gleichen Namens</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>verschiedene Personen</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>as many as by chance</source>
        <translation>so viele wie durch Zufall</translation>
    </message>
    <message>
        <source>How often different people share the whole name, against how often its parts would meet by chance. What else comes with a name, as an e-mail address made of it does, is learnt from these pairs, too.</source>
        <translation>Wie oft verschiedene Personen den ganzen Namen gemeinsam haben, gemessen daran, wie oft seine Teile zufällig zusammenträfen. Was sonst mit einem Namen kommt, wie eine daraus gebildete E-Mail-Adresse, wird auch aus diesen Paaren gelernt.</translation>
    </message>
    <message>
        <source>Pairs of different people of one household: name and birth date keep them apart.</source>
        <translation>Paare verschiedener Personen eines Haushalts: Name und Geburtsdatum halten sie auseinander.</translation>
    </message>
    <message numerus="yes">
        <source>of %1 candidate(s)</source>
        <translation>
            <numerusform>von %1 Kandidat</numerusform>
            <numerusform>von %1 Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1, %Ln Datensatz</numerusform>
            <numerusform>%1, %Ln Datensätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Trend</name>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>ui::Waterfall</name>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message numerus="yes">
        <source>Why: %1 bits from %n comparison(s)</source>
        <translation>
            <numerusform>Warum: %1 Bit aus %n Vergleich</numerusform>
            <numerusform>Warum: %1 Bit aus %n Vergleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WeightHistogram</name>
    <message>
        <source>Pairs by match weight</source>
        <translation>Paare nach Gewicht</translation>
    </message>
    <message>
        <source>From %1 to %2 bits</source>
        <translation>Von %1 bis %2 Bit</translation>
    </message>
    <message>
        <source>Every weight</source>
        <translation>Jedes Gewicht</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>%1 to %2 bits: %3 pairs</source>
        <translation>%1 bis %2 Bit: %3 Paare</translation>
    </message>
    <message>
        <source>From, bits</source>
        <translation>Von, Bit</translation>
    </message>
    <message>
        <source>To, bits</source>
        <translation>Bis, Bit</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfTab</name>
    <message>
        <source>a new one</source>
        <translation>ein neuer</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Merged by themselves</source>
        <translation>Von selbst vereint</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>Für einen Menschen</translation>
    </message>
    <message>
        <source>Links that are right (estimated)</source>
        <translation>Richtige Verbindungen (geschätzt)</translation>
    </message>
    <message>
        <source>Every customer stays as it is</source>
        <translation>Jeder Kunde bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>No link comes or goes</source>
        <translation>Keine Verbindung kommt oder geht</translation>
    </message>
    <message>
        <source>Golden values</source>
        <translation>Goldene Werte</translation>
    </message>
    <message>
        <source>No golden value changes</source>
        <translation>Kein goldener Wert ändert sich</translation>
    </message>
    <message>
        <source>A run with this model and these safeguards that writes nothing: which customers would merge, split or change, what would go to review, which golden values would be others, and whether every decision still holds.</source>
        <translation>Ein Lauf mit diesem Modell und diesem Schutz, der nichts schreibt: welche Kunden zusammengingen, sich teilten oder änderten, was zu prüfen wäre, welche goldenen Werte andere wären und ob jede Entscheidung noch gilt.</translation>
    </message>
    <message>
        <source>Wor&amp;k it out</source>
        <translation>&amp;Ermitteln</translation>
    </message>
    <message>
        <source>by the model alone</source>
        <translation>nach dem Modell allein</translation>
    </message>
    <message>
        <source>⊕ merge</source>
        <translation>⊕ zusammen</translation>
    </message>
    <message>
        <source>⊖ split</source>
        <translation>⊖ Teilung</translation>
    </message>
    <message>
        <source>↔ change</source>
        <translation>↔ Änderung</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>⊕ links</source>
        <translation>⊕ verbindet</translation>
    </message>
    <message>
        <source>⊖ parts</source>
        <translation>⊖ trennt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>and record</source>
        <translation>und Datensatz</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>no links</source>
        <translation>keine Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), now %1</source>
        <translation>
            <numerusform>%Ln Eintrag, jetzt %1</numerusform>
            <numerusform>%Ln Einträge, jetzt %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, by %Ln decision(s)</source>
        <translation>
            <numerusform>%1 – %2, nach %Ln Entscheidung</numerusform>
            <numerusform>%1 – %2, nach %Ln Entscheidungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WhyPanel</name>
    <message>
        <source>Earlier decisions</source>
        <translation>Frühere Entscheidungen</translation>
    </message>
    <message>
        <source>Weights from prior to total</source>
        <translation>Gewichte vom Ausgangswert bis zur Summe</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Records and their links</source>
        <translation>Datensätze und ihre Verbindungen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Choose an item of the worklist to see what speaks for one customer and what against it.</source>
        <translation>Wählen Sie einen Eintrag der Arbeitsliste, um zu sehen, was für einen Kunden spricht und was dagegen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>bits · %1 · match from %2</source>
        <translation>Bit · %1 · Treffer ab %2</translation>
    </message>
    <message>
        <source>What speaks for one customer and what against it could not be worked out.</source>
        <translation>Was für einen Kunden spricht und was dagegen, ließ sich nicht ermitteln.</translation>
    </message>
</context>
</TS>
