"""Tests that the guidelines ask for, as long as their result is not on record."""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.us_2026_07.populations import (
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    LATER_LINE,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
    TRIPLE_NEGATIVE,
    WORSE_ON_HORMONAL,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_BIOMARKERS,
    ASCO_CAP_ER,
    ASCO_CAP_HER2,
    ASCO_CAPIVASERTIB,
    ASCO_ESR1,
    ASCO_HR,
    guideline,
    rec,
    says,
)
from mbc_cards.facts import (
    akt_pathway,
    brca,
    esr1,
    her2_expression,
    mmr,
    msi,
    ntrk,
    pd_l1,
    pik3ca,
    receptors_on_metastasis,
)
from mbc_cards.recommendation import Basis, Hook, Kind, Order, Strength, Test
from mbc_cards.values import Her2Expression, Mmr, Msi, Mutation, Receptor, YesNo

HR_KNOWN = any_of(HR_POSITIVE, HR_NEGATIVE)
HER2_KNOWN = any_of(HER2_POSITIVE, HER2_NEGATIVE)
"""Each answer asked by itself: a record that contradicts itself answers none, and the test is asked for."""
AT_THE_VISIT = frozenset({Hook.PATIENT_VIEW})
NO_RESULT = "Asked while no result is on record."

ER_PR = guideline(
    id="test.er-pr-her2.standard",
    kind=Kind.TESTING,
    title="ER and PR: no clear result",
    when=METASTATIC,
    unless=HR_KNOWN,
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "biopsy of a metastasis"), rec(ASCO_CAP_ER, "ER from 1%")),
    summary="ER and PR: no clear result on record; they are to be tested on a metastasis",
    repairs=(Order(Test.ER), Order(Test.PR)),
    detail=f"{says(ASCO_BIOMARKERS)}: ER, PR and HER2 on at least one metastasis. Positive is 1% or more; 1 "
    f"to 10% is reported as ER low positive ({says(ASCO_CAP_ER)}).",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Either receptor positive is enough for a clear answer.",
)

HER2 = guideline(
    id="test.er-pr-her2.standard.her2",
    kind=Kind.TESTING,
    title="HER2: no clear result",
    when=METASTATIC,
    unless=HER2_KNOWN,
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "biopsy of a metastasis"), rec(ASCO_CAP_HER2, "reporting")),
    summary="HER2: no clear result on record; it is to be tested on a metastasis",
    repairs=(Order(Test.HER2),),
    detail=f"{says(ASCO_BIOMARKERS)}: ER, PR and HER2 on at least one metastasis.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NO_RESULT,
)

HER2_AGAIN = guideline(
    id="test.her2.retest",
    kind=Kind.TESTING,
    title="HER2 again on a metastasis",
    when=all_of(receptors_on_metastasis.is_(YesNo.NO), HER2_KNOWN, METASTATIC),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "biopsy of a metastasis"),),
    summary="HER2 is known from the first tumour only; testing a metastasis is recommended",
    repairs=(Order(Test.BIOPSY), Order(Test.HER2)),
    detail=f"{says(ASCO_BIOMARKERS)}: biopsy to confirm the metastasis; care with decalcified bone.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Asked only when the record says that no receptor result comes from a metastasis.",
    hooks=AT_THE_VISIT,
)

ER_PR_AGAIN = guideline(
    id="test.er-pr.retest",
    kind=Kind.TESTING,
    title="ER and PR again on a metastasis",
    when=all_of(receptors_on_metastasis.is_(YesNo.NO), HR_KNOWN, METASTATIC),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "biopsy of a metastasis"),),
    summary="ER and PR are known from the first tumour only; testing a metastasis is recommended",
    repairs=(Order(Test.BIOPSY), Order(Test.ER), Order(Test.PR)),
    detail=f"{says(ASCO_BIOMARKERS)}: biopsy to confirm the metastasis; care with decalcified bone.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Asked only when the record says that no receptor result comes from a metastasis.",
    hooks=AT_THE_VISIT,
)

HER2_EXPRESSION = guideline(
    id="test.her2.expression",
    kind=Kind.TESTING,
    title="HER2-negative: the IHC score",
    when=all_of(HER2_NEGATIVE, LATER_LINE, METASTATIC),
    unless=any_of(
        her2_expression.is_(Her2Expression.LOW),
        her2_expression.is_(Her2Expression.ULTRALOW),
        her2_expression.is_(Her2Expression.ZERO),
    ),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_CAP_HER2, "reporting"),),
    summary="HER2-negative: the IHC score (0, 1+, 2+) is not on record; trastuzumab deruxtecan depends on it",
    repairs=(Order(Test.HER2),),
    detail=f"{says(ASCO_CAP_HER2)}: the raw score is reported; low is no result of its own but 1+, or 2+ "
    "and ISH-negative. Earlier or other samples count too: ask pathology first.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Asked after a first line, when the use begins.",
)

ESR1 = guideline(
    id="test.esr1",
    kind=Kind.TESTING,
    title="ESR1 mutation after worsening on hormonal therapy",
    when=all_of(WORSE_ON_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(esr1.is_(Mutation.DETECTED), esr1.is_(Mutation.NOT_DETECTED)),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_ESR1, "testing"),),
    summary="Worse on hormonal therapy: testing for ESR1 mutations is recommended, best in blood (ctDNA)",
    repairs=(Order(Test.ESR1),),
    detail=f"{says(ASCO_ESR1)}: on blood or tissue taken at progression, ctDNA preferred; again at a later "
    "progression if negative. Sources differ on the specimen: the FDA test for elacestrant is on plasma.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Whether a negative result is older than the last progression is not read.",
)

PIK3CA = guideline(
    id="test.pik3ca",
    kind=Kind.TESTING,
    title="PIK3CA mutation",
    when=all_of(HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(pik3ca.is_(Mutation.DETECTED), pik3ca.is_(Mutation.NOT_DETECTED)),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HR, "PIK3CA"),),
    summary="PIK3CA: sequencing of tissue or ctDNA is recommended",
    repairs=(Order(Test.PIK3CA),),
    detail=f"{says(ASCO_HR)}: if ctDNA is negative, test tissue. Sources differ on the specimen of the "
    "approvals: plasma for inavolisib, tissue for capivasertib, either for alpelisib.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NO_RESULT,
)

AKT_PATHWAY = guideline(
    id="test.akt-pathway",
    kind=Kind.TESTING,
    title="PIK3CA, AKT1 and PTEN",
    when=all_of(WORSE_ON_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(akt_pathway.is_(Mutation.DETECTED), akt_pathway.is_(Mutation.NOT_DETECTED)),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="Worse on hormonal therapy: PIK3CA, AKT1 and PTEN; capivasertib depends on the result",
    repairs=(Order(Test.AKT_PATHWAY),),
    detail=f"{says(ASCO_CAPIVASERTIB)}: routine genomic testing (ESR1, PIK3CA, AKT1, PTEN).",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} After worsening on hormonal therapy, where the use begins.",
)

BRCA = guideline(
    id="test.brca.germline",
    kind=Kind.TESTING,
    title="Inherited BRCA1 and BRCA2 mutations",
    when=all_of(HER2_NEGATIVE, METASTATIC),
    unless=any_of(brca.is_(Mutation.DETECTED), brca.is_(Mutation.NOT_DETECTED)),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(
        rec(ASCO_BIOMARKERS, "germline BRCA1 or BRCA2", "rec 3.1"),
        rec(ASCO_HR, "germline BRCA1 or BRCA2"),
    ),
    summary="BRCA1 and BRCA2, inherited: PARP inhibitors depend on the result",
    repairs=(Order(Test.BRCA),),
    detail=f"{says(ASCO_HR)}: olaparib or talazoparib in first to third line. Tests for other signs of "
    f"repair deficiency are not recommended ({says(ASCO_BIOMARKERS)}).",
    basis=Basis.DERIVED,
    additions=f"{NO_RESULT} The result is the condition of the PARP statements; of the testing "
    "recommendation only the heading was read.",
)

PD_L1 = guideline(
    id="test.pdl1",
    kind=Kind.TESTING,
    title="PD-L1 in triple-negative disease",
    when=all_of(TRIPLE_NEGATIVE, METASTATIC_OR_UNRESECTABLE),
    unless=any_of(pd_l1.is_(Receptor.POSITIVE), pd_l1.is_(Receptor.NEGATIVE)),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "PD-L1", "rec 5.1"),),
    summary="Triple-negative: PD-L1 is to be tested to choose immunotherapy",
    repairs=(Order(Test.PD_L1),),
    detail=f"{says(ASCO_BIOMARKERS)} (rec 5.1; strong). Pembrolizumab needs a combined positive score of at "
    "least 10 on the 22C3 test.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NO_RESULT,
)

MSI_MMR = guideline(
    id="test.msi-mmr",
    kind=Kind.TESTING,
    title="Microsatellite instability and mismatch repair",
    when=METASTATIC_OR_UNRESECTABLE,
    unless=any_of(msi.is_(Msi.HIGH), mmr.is_(Mmr.DEFICIENT), mmr.is_(Mmr.PROFICIENT)),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "MSI, mismatch repair, tumour mutational burden"),),
    summary="Candidates for immunotherapy: mismatch repair and MSI are to be tested",
    repairs=(Order(Test.MSI), Order(Test.MMR)),
    detail=f"{says(ASCO_BIOMARKERS)} (moderate, evidence low): in candidates for immunotherapy; tumour "
    "mutational burden as well.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Who is a candidate is a judgement.",
)

NTRK = guideline(
    id="test.ntrk",
    kind=Kind.TESTING,
    title="NTRK gene fusion",
    when=METASTATIC_OR_UNRESECTABLE,
    unless=any_of(ntrk.is_(Mutation.DETECTED), ntrk.is_(Mutation.NOT_DETECTED)),
    strength=Strength.OPTION,
    sources=(rec(ASCO_BIOMARKERS, "NTRK fusions"),),
    summary="NTRK fusion: it may be tested; larotrectinib and entrectinib depend on it",
    repairs=(Order(Test.NTRK),),
    detail=f"{says(ASCO_BIOMARKERS)} (moderate, evidence low): in candidates for a TRK inhibitor.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Who is a candidate is a judgement.",
)

NOT_FOR_CHOOSING = guideline(
    id="test.not-for-choosing",
    kind=Kind.INFORMATION,
    title="Tests that do not choose a treatment",
    when=METASTATIC,
    strength=Strength.NOT_RECOMMENDED,
    sources=(rec(ASCO_BIOMARKERS, "insufficient evidence"),),
    summary="TROP2, repair deficiency scores and ctDNA for response are not to be tested routinely",
    detail=f"{says(ASCO_BIOMARKERS)}: TROP2 and repair deficiency scores do not choose a drug; ctDNA and "
    "circulating tumour cells are not for watching the response.",
    attaches_to=frozenset({Kind.TESTING}),
)

TABLE = (
    ER_PR,
    HER2,
    HER2_AGAIN,
    ER_PR_AGAIN,
    ESR1,
    AKT_PATHWAY,
    PIK3CA,
    HER2_EXPRESSION,
    PD_L1,
    BRCA,
    MSI_MMR,
    NTRK,
    NOT_FOR_CHOOSING,
)
