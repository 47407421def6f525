"""Where each statement of the source review went: the recommendations that say it, or why none does.

The ids are those of the review of July 2026: H HER2-positive, R hormone receptor-positive, T triple-negative,
B testing, O bone, E European guidance, N searched and not found, D definitions, M monitoring, C disagreements
between authorities, W windows after early-stage therapy. Every id stands in exactly one of the two tables.
Comparisons with older texts restate these statements and have no rows.
"""

from collections.abc import Mapping
from types import MappingProxyType

_PENDING = "pending on 2 July 2026: not advice; the horizon says up to when approvals were looked for"
_POLICY = "a definition: the policy of a fact applies it, "
_BACKGROUND = "no source text was read"
_PART_UNMARKED = "partly read, and the review does not say which part"

ENCODED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # HER2-positive
        "H01": (
            "her2pos.l1.taxane-trastuzumab-pertuzumab",
            "her2pos-hrpos.l1.endocrine-alone.judgement",
            "her2pos.check.her2-drug-without-her2",
            "check.pertuzumab",
        ),
        "H02": ("her2pos.l1.tdxd-pertuzumab", "check.pertuzumab"),
        "H03": ("her2pos.l2.tdxd", "her2pos.after-tdxd", "check.tdxd.again"),
        "H04": ("her2pos.tdxd.after-1", "check.tdxd"),
        "H05": ("her2pos.l3.her2-therapy", "her2pos.check.no-her2-drug"),
        "H06": ("her2pos.l1-or-l2.undecided", "her2pos.l1-or-l2.early-recurrence", "her2pos.l2.tdxd"),
        "H07": ("her2pos.l1-or-l2.undecided", "her2pos.l1.taxane-trastuzumab-pertuzumab"),
        "H08": ("her2pos.l1.taxane-trastuzumab-pertuzumab", "her2pos-hrpos.l1.maintenance"),
        "H09": ("her2pos-hrpos.l1.maintenance.palbociclib",),
        "H10": ("her2pos.tucatinib.after-1", "check.tucatinib", "check.tucatinib.prior"),
        "H13": ("her2pos.brain.extracranial-progressing",),
        "H14": ("her2pos.brain.surveillance",),
        "H15": (
            "her2pos.tdm1.after-trastuzumab-taxane",
            "her2pos.tdm1.check",
            "her2pos.tdm1.check.taxane",
        ),
        "H16": (
            "her2pos.margetuximab-chemo",
            "her2pos.neratinib-capecitabine",
            "check.margetuximab",
            "check.margetuximab.prior",
            "check.neratinib",
            "check.neratinib.prior",
        ),
        "H18": ("her2pos.l1.tdxd-pertuzumab", "her2pos.l1-or-l2.undecided", "her2pos.after-tdxd"),
        # hormone receptor-positive, HER2-negative
        "R01": (
            "hrpos-her2neg.l1.ai-cdk46",
            "hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone",
            "hrpos-her2neg.premeno.ai-cdk46-needs-suppression",
            "endocrine.premeno.no-ai-without-ofs",
            "male.ai-cdk46-needs-gnrh",
            "endocrine.male.ai-needs-gnrh",
            "check.cdk46.subtype.hr",
            "check.cdk46.subtype.her2",
            "check.cdk46.partner",
            "check.cdk46.second",
        ),
        "R02": (
            "hrpos-her2neg.ribociclib-fulvestrant",
            "hrpos-her2neg.abemaciclib-fulvestrant",
            "hrpos-her2neg.abemaciclib-alone",
        ),
        "R03": ("test.esr1",),
        "R04": ("hrpos-her2neg.after-et.esr1",),
        "R05": (
            "hrpos-her2neg.esr1.elacestrant",
            "check.elacestrant.esr1",
            "check.elacestrant.er",
            "check.elacestrant.her2",
            "check.elacestrant.prior",
            "check.elacestrant.menopause",
        ),
        "R06": (
            "hrpos-her2neg.esr1.imlunestrant",
            "check.imlunestrant.esr1",
            "check.imlunestrant.er",
            "check.imlunestrant.her2",
            "check.imlunestrant.prior",
        ),
        "R07": ("hrpos-her2neg.esr1.vepdegestrant",),
        "R08": (
            "hrpos-her2neg.after-et.capivasertib-fulvestrant",
            "hrpos-her2neg.after-et.alpelisib-fulvestrant",
            "hrpos-her2neg.after-et.everolimus-endocrine",
            "hrpos-her2neg.after-et.several-hormonal-lines",
            "test.akt-pathway",
            "check.everolimus.partner",
            "check.everolimus.prior",
        ),
        "R09": ("hrpos-her2neg.after-et.capivasertib-or-alpelisib",),
        "R10": (
            "hrpos-her2neg.after-et.capivasertib-fulvestrant.approval",
            "check.capivasertib.pathway",
            "check.capivasertib.partner",
            "check.capivasertib.receptor",
            "check.capivasertib.her2",
            "check.capivasertib.prior",
        ),
        "R11": (
            "hrpos-her2neg.l1.inavolisib-palbociclib-fulvestrant",
            "check.inavolisib.pik3ca",
            "check.inavolisib.partners",
            "check.inavolisib.receptor",
            "check.inavolisib.her2",
            "check.inavolisib.prior",
        ),
        "R12": (
            "hrpos-her2neg.after-et.alpelisib-fulvestrant.approval",
            "check.alpelisib.pik3ca",
            "check.alpelisib.partner",
            "check.alpelisib.receptor",
            "check.alpelisib.her2",
            "check.alpelisib.prior",
        ),
        "R13": ("test.pik3ca",),
        "R14": ("hrpos-her2neg.brca.parp", "test.brca.germline"),
        "R15": (
            "brca.olaparib",
            "brca.talazoparib",
            "brca.parp.check.her2",
            "brca.parp.check.mutation",
            "brca.parp.check.origin",
            "brca.olaparib.check.chemotherapy",
        ),
        "R16": (
            "hrpos-her2neg.after-et.everolimus-exemestane",
            "check.everolimus.receptor",
            "check.everolimus.her2",
        ),
        "R17": ("her2low.tdxd.after-chemotherapy",),
        "R18": (
            "hrpos-her2low.tdxd.after-endocrine",
            "her2.ultralow.ask-pathology",
            "check.tdxd.expression",
            "check.tdxd.ultralow-receptor",
            "check.tdxd.low.hormonal",
        ),
        "R19": ("her2low.tdxd.after-chemotherapy.approval", "check.tdxd.low.chemotherapy"),
        "R20": ("hrpos-her2neg.sacituzumab",),
        "R21": ("hrpos-her2neg.sacituzumab.approval", "check.sacituzumab.prior", "check.sacituzumab.subtype"),
        "R22": (
            "hrpos-her2neg.datopotamab",
            "check.datopotamab.her2",
            "check.datopotamab.chemotherapy",
            "check.datopotamab.hormonal",
        ),
        # triple-negative
        "T01": ("tnbc.l1.checkpoint-inhibitor-chemo",),
        "T02": (
            "tnbc.pdl1pos.pembrolizumab-chemo",
            "immuno.check.pembrolizumab.pd-l1",
            "immuno.check.pembrolizumab.cps",
            "immuno.check.pembrolizumab.partner",
        ),
        "T03": ("immuno.check.atezolizumab",),
        "T04": ("tnbc.l1.sacituzumab-pembrolizumab", "check.sacituzumab.pd-l1"),
        "T05": ("tnbc.l1.sacituzumab",),
        "T06": ("tnbc.l1.datopotamab", "check.datopotamab.pd-l1"),
        "T07": ("tnbc.sacituzumab.guideline",),
        "T08": ("tnbc.sacituzumab",),
        "T09": ("tnbc.brca.parp", "brca.parp.check.chemotherapy"),
        "T10": ("tnbc.pdl1neg.single-agent",),
        "T11": ("her2low.tdxd.after-chemotherapy",),
        # testing
        "B01": ("test.her2.expression",),
        "B02": ("test.er-pr-her2.standard", "endocrine.hrneg.check"),
        "B03": (
            "test.er-pr-her2.standard",
            "test.er-pr-her2.standard.her2",
            "test.her2.retest",
            "test.er-pr.retest",
        ),
        "B04": ("test.pdl1",),
        "B05": (
            "test.msi-mmr",
            "test.ntrk",
            "immuno.check.pembrolizumab.subtype",
            "immuno.check.dostarlimab.mmr",
            "check.trk-inhibitor.fusion",
        ),
        "B06": ("test.not-for-choosing",),
        "B07": ("test.brca.germline",),
        # bone
        "O01": (
            "bone.start",
            "bone.confirm-imaging",
            "bone.check.no-bone-mets",
            "bone.check.denosumab-60mg",
            "bone.check.zoledronic-acid-5mg",
        ),
        "O02": ("bone.pain.not-a-substitute",),
        "O03": ("bone.bisphosphonate.renal", "bone.denosumab.renal", "bone.dental-before", "bone.start"),
        "O04": ("bone.zoledronic-acid.renal-dose", "bone.calcium-and-vitamin-d"),
        "O05": (
            "bone.denosumab.calcium",
            "bone.avoid-elective-dental",
            "bone.denosumab.stopping",
            "bone.check.two-agents",
            "bone.calcium-and-vitamin-d",
        ),
        "O07": ("bone.bisphosphonate.renal",),
        # definitions that a statement repeats
        "D02": ("test.er-pr-her2.standard",),
        "D07": ("test.her2.expression", "her2low.tdxd.after-chemotherapy"),
        "D08": ("her2.ultralow.ask-pathology", "hrpos-her2low.tdxd.after-endocrine"),
        "D11": ("tnbc.pdl1pos.pembrolizumab-chemo", "immuno.check.pembrolizumab.cps", "test.pdl1"),
        # monitoring
        "M01": (
            "safety.trastuzumab.echo",
            "safety.phesgo.echo",
            "her2pos.comorbidity.note",
            "her2pos.comorbidity.caution",
        ),
        "M02": ("safety.pertuzumab.echo", "safety.phesgo.echo"),
        "M03": ("safety.tdm1.heart", "safety.tdm1.liver", "safety.tdm1.platelets"),
        "M04": ("safety.tdxd.ild-symptoms", "safety.tdxd.heart", "safety.tdxd.blood-count"),
        "M06": ("safety.tucatinib",),
        "M09": ("safety.palbociclib",),
        "M10": ("safety.ribociclib", "safety.ribociclib.liver", "safety.ribociclib.ecg"),
        "M12": ("safety.alpelisib",),
        "M13": ("safety.capivasertib",),
        "M14": ("safety.inavolisib",),
        "M16": ("safety.elacestrant.lipids",),
        "M19": ("safety.olaparib",),
        "M20": ("safety.talazoparib",),
        "M21": ("safety.fluoropyrimidine.dpyd",),
        "M22": ("safety.sacituzumab",),
        "M23": ("safety.datopotamab.eye", "safety.datopotamab.ild-symptoms"),
        "M24": ("safety.pembrolizumab.liver",),
        "M25": ("safety.doxorubicin.heart",),
        "M26": ("safety.epirubicin.heart",),
        "M27": ("bone.bisphosphonate.renal", "bone.zoledronic-acid.renal-dose"),
        "M28": ("bone.denosumab.calcium",),
        # disagreements, said as such
        "C1": ("her2pos.l1-or-l2.early-recurrence",),
        "C2": (
            "her2low.tdxd.after-chemotherapy",
            "hrpos-her2low.tdxd.after-endocrine",
            "check.tdxd.low.hormonal",
        ),
        "C3": ("hrpos-her2neg.sacituzumab", "hrpos-her2neg.sacituzumab.approval"),
        "C4": ("tnbc.sacituzumab.guideline", "tnbc.sacituzumab"),
        "C5": ("hrpos-her2neg.after-et.esr1", "hrpos-her2neg.esr1.elacestrant"),
        "C6": ("her2pos.tucatinib.after-1", "check.tucatinib.prior"),
        "C7": ("test.pik3ca", "test.esr1", "hrpos-her2neg.after-et.capivasertib-fulvestrant.approval"),
        "C8": ("hrpos-her2neg.brca.parp", "tnbc.brca.parp", "brca.olaparib", "brca.talazoparib"),
        "C10": ("her2pos.after-tdxd", "her2neg.after-tdxd"),
        # windows
        "W.asco-her2": ("her2pos.l1-or-l2.undecided", "her2pos.l1-or-l2.early-recurrence"),
        "W.tdxd-her2": ("her2pos.tdxd.after-1", "her2pos.l1-or-l2.early-recurrence"),
        "W.tdxd-pertuzumab": ("her2pos.l1.tdxd-pertuzumab", "her2pos.l1-or-l2.early-recurrence"),
        "W.tdm1": ("her2pos.tdm1.after-trastuzumab-taxane",),
        "W.tdxd-low": ("her2low.tdxd.after-chemotherapy.approval",),
        "W.capivasertib": ("hrpos-her2neg.after-et.capivasertib-fulvestrant.approval",),
        "W.inavolisib": ("hrpos-her2neg.l1.inavolisib-palbociclib-fulvestrant",),
        "W.asco-fulvestrant": ("hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone",),
    }
)
"""Statement of the review to the recommendations that say it, if only in their detail."""

NOT_ENCODED: Mapping[str, str] = MappingProxyType(
    {
        "H11": "prior-therapy and deferral clauses were not read, nor the grade",
        "H12": _BACKGROUND,
        "H17": "any solid tumour: of little use here, and it must not open a way around the HER2 approvals",
        "H19": _PENDING,
        "H20": _PENDING,
        "R23": "the wording stood only in a digest by a third party",
        "R24": _PENDING,
        "R25": _PENDING,
        "R26": _PENDING,
        "R27": _PENDING,
        "B08": _BACKGROUND,
        "O06": "seen only as a patient leaflet; pregnancy is not read from the record",
        "E01": "the text of the recommendations was not read",
        "E02": "the text of the consensus was not read",
        "N01": "a search without a result; the details say where no ASCO text was found",
        "N02": _BACKGROUND,
        "D01": f"{_POLICY}er and pr",
        "D03": f"{_POLICY}hormone_receptor",
        "D04": f"{_POLICY}her2",
        "D05": f"{_POLICY}her2",
        "D06": f"{_POLICY}her2",
        "D09": _BACKGROUND,
        "D10": "a definition: the population TRIPLE_NEGATIVE",
        "D12": f"{_POLICY}visceral_crisis; liver and lung sites do not set it",
        "D13": "primary resistance decides no statement that was encoded",
        "D14": "secondary resistance decides no statement that was encoded",
        "D15": "sensitivity decides no statement that was encoded",
        "D16": f"{_POLICY}menopause, which is never inferred from age",
        "D17": f"{_POLICY}suppression",
        "D18": f"{_POLICY}the lines of therapy",
        "D19": _BACKGROUND,
        "D20": "no fact holds a creatinine clearance; the bands are said in words",
        "D21": "no fact holds a corrected calcium",
        "M05": _PART_UNMARKED,
        "M07": "a secondary page, and another one differs",
        "M08": _BACKGROUND,
        "M11": "the intervals were not read in a text",
        "M15": _PART_UNMARKED,
        "M17": "embryo-fetal toxicity only; pregnancy is not read from the record",
        "M18": _BACKGROUND,
        "C9": "ER low positive is no fact: a note shows the percentage; the scope says it counts as positive",
        "W.pembrolizumab": _BACKGROUND,
        "W.sacituzumab-later": _BACKGROUND,
        "W.sacituzumab-first": _BACKGROUND,
        "W.datopotamab": "a way of grouping patients in a trial, no condition",
    }
)
"""Statement of the review to the reason why no recommendation says it."""

COVERAGE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {statement: ("recommendation", recommendations[0]) for statement, recommendations in ENCODED.items()}
    | {statement: ("none", reason) for statement, reason in NOT_ENCODED.items()}
)
"""Both tables in the shape that every edition has: the first recommendation, or the reason."""

SILENT_WHILE_UNDECIDED: Mapping[str, str] = MappingProxyType(
    {
        "her2pos.check.no-her2-drug": "it would ask at every chemotherapy order; the testing table asks",
        "her2pos.comorbidity.caution": "charts record heart failure only if present",
        "immuno.check.pembrolizumab.cps": "the check on PD-L1 asks while PD-L1 is open",
        "immuno.check.pembrolizumab.partner": "the check on PD-L1 asks while PD-L1 is open",
        "bone.check.denosumab-60mg": "the dose for osteoporosis is right for anybody without bone metastases",
        "bone.check.zoledronic-acid-5mg": "the dose for osteoporosis is right for anybody without them",
        "bone.check.two-agents": "it would ask at every bone drug with an incomplete list",
    }
)
"""Order checks that ask nothing when a fact is lacking, and why."""
