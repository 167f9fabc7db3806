<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message numerus="yes">
        <source>%1 records · %n source(s) → %2 customers</source>
        <translation>
            <numerusform>%1 records · %n source → %2 customers</numerusform>
            <numerusform>%1 records · %n sources → %2 customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n journal entries and every golden value checked</source>
        <translation>
            <numerusform>All is well: %n journal entries and every golden value checked</numerusform>
            <numerusform>All is well: %n journal entries and every golden value checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying found %n problem(s): %1</source>
        <translation>
            <numerusform>Verifying found %n problem: %1</numerusform>
            <numerusform>Verifying found %n problems: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with what changed written to %1</source>
        <translation>
            <numerusform>%n file with what changed written to %1</numerusform>
            <numerusform>%n files with what changed written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported there before, so this is everything: %n file(s) written to %1</source>
        <translation>
            <numerusform>Nothing was exported there before, so this is everything: %n file written to %1</numerusform>
            <numerusform>Nothing was exported there before, so this is everything: %n files written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BlockingTab</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClusterGraph</name>
    <message numerus="yes">
        <source>Arranging %Ln record(s) …</source>
        <translation>
            <numerusform>Arranging %Ln record …</numerusform>
            <numerusform>Arranging %Ln records …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>%Ln bridge</numerusform>
            <numerusform>%Ln bridges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message numerus="yes">
        <source>first %n row(s); hover to see the value as it stands in the file</source>
        <translation>
            <numerusform>first %n row; hover to see the value as it stands in the file</numerusform>
            <numerusform>first %n rows; hover to see the value as it stands in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerText</name>
    <message numerus="yes">
        <source>all %n agree</source>
        <translation>
            <numerusform>all %n agree</numerusform>
            <numerusform>all %n agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most frequent, in %n record(s)</source>
        <translation>
            <numerusform>most frequent, in %n record</numerusform>
            <numerusform>most frequent, in %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerView</name>
    <message numerus="yes">
        <source>from %n source(s)</source>
        <translation>
            <numerusform>from %n source</numerusform>
            <numerusform>from %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) within a source</source>
        <translation>
            <numerusform>%n duplicate within a source</numerusform>
            <numerusform>%n duplicates within a source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EffectPanel</name>
    <message numerus="yes">
        <source>%n customer(s) would go into others</source>
        <translation>
            <numerusform>%n customer would go into others</numerusform>
            <numerusform>%n customers would go into others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would split</source>
        <translation>
            <numerusform>%n customer would split</numerusform>
            <numerusform>%n customers would split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would have other records</source>
        <translation>
            <numerusform>%n customer would have other records</numerusform>
            <numerusform>%n customers would have other records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Golden values of %n customer(s) change</source>
        <translation>
            <numerusform>Golden values of %n customer change</numerusform>
            <numerusform>Golden values of %n customers change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n decision(s) still hold</source>
        <translation>
            <numerusform>All %n decision still hold</numerusform>
            <numerusform>All %n decisions still hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made on other evidence</source>
        <translation>
            <numerusform>%n made on other evidence</numerusform>
            <numerusform>%n made on other evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) more to review, %1 fewer</source>
        <translation>
            <numerusform>%Ln link more to review, %1 fewer</numerusform>
            <numerusform>%Ln links more to review, %1 fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) on the worklist, now %1</source>
        <translation>
            <numerusform>%Ln item on the worklist, now %1</numerusform>
            <numerusform>%Ln items on the worklist, now %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln decision(s) hold</source>
        <translation>
            <numerusform>%1 of %Ln decision holds</numerusform>
            <numerusform>%1 of %Ln decisions hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FormationSteps</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) hold both sides together, among them a decision.</source>
        <translation>
            <numerusform>%n more link holds both sides together: a decision.</numerusform>
            <numerusform>%n more links hold both sides together, among them a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) hold both sides together, the strongest %1 bits.</source>
        <translation>
            <numerusform>%n more link holds both sides together, of %1 bits.</numerusform>
            <numerusform>%n more links hold both sides together, the strongest of %1 bits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportAssistant</name>
    <message numerus="yes">
        <source>%n more file(s) follow</source>
        <translation>
            <numerusform>%n more file follow</numerusform>
            <numerusform>%n more files follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be gone</source>
        <translation>
            <numerusform>%n record would be gone</numerusform>
            <numerusform>%n records would be gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import, and mark %n as gone</source>
        <translation>
            <numerusform>Import, and mark %n as gone</numerusform>
            <numerusform>Import, and mark %n as gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LevelTableModel</name>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MatchingFlow</name>
    <message numerus="yes">
        <source>Learned from %1 same and %2 different: %Ln level(s) changed, nothing saved yet.</source>
        <translation>
            <numerusform>Learned from %1 same and %2 different: %Ln level changed, nothing saved yet.</numerusform>
            <numerusform>Learned from %1 same and %2 different: %Ln levels changed, nothing saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MatchingPage</name>
    <message numerus="yes">
        <source>&amp;Apply to %Ln record(s)…</source>
        <translation>
            <numerusform>&amp;Apply to %Ln record…</numerusform>
            <numerusform>&amp;Apply to %Ln records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trained %1 on %Ln record(s)</source>
        <translation>
            <numerusform>trained %1 on %Ln record</numerusform>
            <numerusform>trained %1 on %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes are saved, and all %Ln record(s) are matched with them.</source>
        <translation>
            <numerusform>The changes are saved, and %Ln record is matched with them.</numerusform>
            <numerusform>The changes are saved, and all %Ln records are matched with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln record(s) are matched with model %1.</source>
        <translation>
            <numerusform>%Ln record is matched with model %1.</numerusform>
            <numerusform>All %Ln records are matched with model %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would go into others, %1 would split, golden values of %2 would change.</source>
        <translation>
            <numerusform>%Ln customer would go into others, %1 would split, golden values of %2 would change.</numerusform>
            <numerusform>%Ln customers would go into others, %1 would split, golden values of %2 would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match %Ln record(s)</source>
        <translation>
            <numerusform>Match %Ln record</numerusform>
            <numerusform>Match %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelTab</name>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparison</numerusform>
            <numerusform>%n comparisons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelText</name>
    <message numerus="yes">
        <source>%1 with at most %n letter(s) changed</source>
        <translation>
            <numerusform>%1 with at most %n letter changed</numerusform>
            <numerusform>%1 with at most %n letters changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with at most %n letter(s) changed or swapped</source>
        <translation>
            <numerusform>%1 with at most %n letter changed or swapped</numerusform>
            <numerusform>%1 with at most %n letters changed or swapped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n day(s) apart</source>
        <translation>
            <numerusform>%1 at most %n day apart</numerusform>
            <numerusform>%1 at most %n days apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n month(s) apart</source>
        <translation>
            <numerusform>%1 at most %n month apart</numerusform>
            <numerusform>%1 at most %n months apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at most %n year(s) apart</source>
        <translation>
            <numerusform>%1 at most %n year apart</numerusform>
            <numerusform>%1 at most %n years apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 begins with the same %n letter(s)</source>
        <translation>
            <numerusform>%1 begins with the same %n letter</numerusform>
            <numerusform>%1 begins with the same %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with at least %n value(s) in common</source>
        <translation>
            <numerusform>%1 with at least %n value in common</numerusform>
            <numerusform>%1 with at least %n values in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converged after %n step(s)</source>
        <translation>
            <numerusform>Converged after %n step</numerusform>
            <numerusform>Converged after %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n step(s), not converged</source>
        <translation>
            <numerusform>Stopped after %n step, not converged</numerusform>
            <numerusform>Stopped after %n steps, not converged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s) rejected</source>
        <translation>
            <numerusform>%1, %Ln row rejected</numerusform>
            <numerusform>%1, %Ln rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) are known to more than one record.</source>
        <translation>
            <numerusform>%1 of %Ln customer is known to more than one record.</numerusform>
            <numerusform>%1 of %Ln customers are known to more than one record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new, %2 merged, %3 split; %4 pair(s) compared in %5 s</source>
        <translation>
            <numerusform>%1 new, %2 merged, %3 split; %4 pair compared in %5 s</numerusform>
            <numerusform>%1 new, %2 merged, %3 split; %4 pairs compared in %5 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same is true of %Ln other pair(s) of sources.</source>
        <translation>
            <numerusform>The same is true of %Ln other pair of sources.</numerusform>
            <numerusform>The same is true of %Ln other pairs of sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n open</numerusform>
            <numerusform>%1, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RepeatedPanel</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message numerus="yes">
        <source>%Ln more question(s) in this item.</source>
        <translation>
            <numerusform>%Ln more question in this item.</numerusform>
            <numerusform>%Ln more questions in this item.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SimulationPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln record(s) looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.</source>
        <translation>
            <numerusform>%1 of %Ln record looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.</numerusform>
            <numerusform>%1 of %Ln records looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourcesPage</name>
    <message numerus="yes">
        <source>%n source(s), %1 records</source>
        <translation>
            <numerusform>%n source, %1 records</numerusform>
            <numerusform>%n sources, %1 records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SplinkFiles</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparison</numerusform>
            <numerusform>%n comparisons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking rule(s)</source>
        <translation>
            <numerusform>%n blocking rule</numerusform>
            <numerusform>%n blocking rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepChart</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskListModel</name>
    <message numerus="yes">
        <source>%1, %2, %Ln record(s), weight %3</source>
        <translation>
            <numerusform>%1, %2, %Ln record, weight %3</numerusform>
            <numerusform>%1, %2, %Ln records, weight %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Text</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo ago</source>
        <translation>
            <numerusform>%n mo ago</numerusform>
            <numerusform>%n mo ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>%n y ago</numerusform>
            <numerusform>%n y ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ThresholdsTab</name>
    <message numerus="yes">
        <source>Match weight of %1 sampled pair(s)</source>
        <translation>
            <numerusform>Match weight of %1 sampled pair</numerusform>
            <numerusform>Match weight of %1 sampled pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match weight of %1 candidate pair(s)</source>
        <translation>
            <numerusform>Match weight of %1 candidate pair</numerusform>
            <numerusform>Match weight of %1 candidate pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), ≈ %1</source>
        <translation>
            <numerusform>%Ln item, ≈ %1</numerusform>
            <numerusform>%Ln items, ≈ %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainingTab</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 candidate(s)</source>
        <translation>
            <numerusform>of %1 candidate</numerusform>
            <numerusform>of %1 candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1, %Ln record</numerusform>
            <numerusform>%1, %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Waterfall</name>
    <message numerus="yes">
        <source>Why: %1 bits from %n comparison(s)</source>
        <translation>
            <numerusform>Why: %1 bits from %n comparison</numerusform>
            <numerusform>Why: %1 bits from %n comparisons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WhatIfTab</name>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), now %1</source>
        <translation>
            <numerusform>%Ln item, now %1</numerusform>
            <numerusform>%Ln items, now %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, by %Ln decision(s)</source>
        <translation>
            <numerusform>%1 – %2, by %Ln decision</numerusform>
            <numerusform>%1 – %2, by %Ln decisions</numerusform>
        </translation>
    </message>
</context>
</TS>
