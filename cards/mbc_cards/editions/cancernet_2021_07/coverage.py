"""Where each statement on hormonal therapy, chemotherapy, triple-negative disease and markers went.

`("recommendation", id)`: that recommendation asks the same question; where a statement was split, the
id is that of its first part. `("detail", id)`: it is said within that recommendation. `("none",
reason)`: it is left out. `coverage_b` does the same for HER2-positive disease and everything else.
"""

from collections.abc import Mapping
from types import MappingProxyType

COVERAGE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # hormone receptor-positive, HER2-negative
        "hrpos.any.endocrine-for-all": ("detail", "hrpos-her2neg.l1.endocrine-standard"),
        "hrpos-her2neg.l1.endocrine-standard": ("recommendation", "hrpos-her2neg.l1.endocrine-standard"),
        "hrpos-her2neg.l1.chemo-may-be-given": ("recommendation", "hrpos-her2neg.l1.chemo-may-be-given"),
        "hrpos-her2neg.postmeno.ai-or-fulvestrant": (
            "recommendation",
            "hrpos-her2neg.postmeno.ai-or-fulvestrant",
        ),
        "hrpos-her2neg.premeno.ofs-plus-tamoxifen-or-ai": (
            "recommendation",
            "hrpos-her2neg.premeno.ofs-plus-endocrine",
        ),
        "hrpos-her2neg.premeno.ofs-plus-fulvestrant": (
            "recommendation",
            "hrpos-her2neg.premeno.ofs-plus-endocrine",
        ),
        "hrpos-her2neg.tamoxifen.any-menopause": ("recommendation", "hrpos-her2neg.tamoxifen.any-menopause"),
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive": (
            "recommendation",
            "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
        ),
        "hrpos-her2neg.l1.ai-cdk46": ("recommendation", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.l1.palbociclib-ai": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.ribociclib-ai": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.l1.abemaciclib-ai": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.l1.premeno.ofs-ai-cdk46": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "male.l1.gnrh-ai-cdk46": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.premeno.ai-cdk46-needs-suppression": (
            "recommendation",
            "hrpos-her2neg.premeno.ai-cdk46-needs-suppression",
        ),
        "hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone": (
            "recommendation",
            "hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone",
        ),
        "hrpos-her2neg.abemaciclib-alone": ("recommendation", "hrpos-her2neg.abemaciclib-alone"),
        "hrpos-her2neg.after-et.everolimus-exemestane": (
            "recommendation",
            "hrpos-her2neg.after-et.everolimus-exemestane",
        ),
        "hrpos-her2neg.after-et.alpelisib-fulvestrant": (
            "recommendation",
            "hrpos-her2neg.after-et.alpelisib-fulvestrant",
        ),
        "hrpos-her2neg.after-endocrine.switch": ("recommendation", "hrpos-her2neg.after-endocrine.switch"),
        "hrpos-her2neg.crisis.no-endocrine-switch": (
            "recommendation",
            "hrpos-her2neg.crisis.no-endocrine-switch",
        ),
        "hrpos-her2neg.chemo.after-endocrine-single-agent": (
            "recommendation",
            "hrpos-her2neg.chemo.after-endocrine-single-agent",
        ),
        "hrpos-her2neg.chemo.combination-exception": (
            "detail",
            "hrpos-her2neg.chemo.after-endocrine-single-agent",
        ),
        "hrpos-her2neg.chemo.no-preferred-drug": (
            "detail",
            "hrpos-her2neg.chemo.after-endocrine-single-agent",
        ),
        "hrpos-her2neg.brca.parp": ("recommendation", "hrpos-her2neg.brca.parp"),
        # hormonal drugs
        "endocrine.ai.equivalence": ("detail", "hrpos-her2neg.postmeno.ai-or-fulvestrant"),
        "endocrine.ai.switch-for-tolerance": ("recommendation", "endocrine.ai.switch-for-tolerance"),
        "endocrine.premeno.no-ai-without-ofs": ("recommendation", "endocrine.premeno.no-ai-without-ofs"),
        "endocrine.male.ai-needs-gnrh": ("recommendation", "endocrine.male.ai-needs-gnrh"),
        "endocrine.fulvestrant.needs-postmeno-or-ofs": (
            "recommendation",
            "endocrine.fulvestrant.needs-postmeno-or-ofs",
        ),
        "endocrine.fulvestrant.schedule": (
            "none",
            "a schedule: orders are neither written nor checked for dose or interval",
        ),
        "endocrine.oral-daily": (
            "none",
            "a route and an interval: orders are neither written nor checked for dose or interval",
        ),
        "endocrine.ofs.partners": ("detail", "hrpos-her2neg.premeno.ofs-plus-endocrine"),
        "endocrine.ofs.methods": ("detail", "hrpos-her2neg.premeno.ofs-plus-endocrine"),
        "endocrine.ofs.commonly-used-premeno": ("detail", "hrpos-her2neg.premeno.ofs-plus-endocrine"),
        "endocrine.late.megestrol-estradiol": ("recommendation", "endocrine.late.megestrol-estradiol"),
        "endocrine.hrneg.check": ("recommendation", "endocrine.hrneg.check"),
        # men
        "male.hrpos-her2neg.tamoxifen": ("recommendation", "male.hrpos-her2neg.tamoxifen"),
        "male.hrpos-her2neg.ai-gnrh": ("recommendation", "male.hrpos-her2neg.ai-gnrh"),
        "male.hrpos-her2neg.fulvestrant": ("recommendation", "male.hrpos-her2neg.ai-gnrh"),
        "male.hrpos-her2neg.progression-switch": ("recommendation", "male.hrpos-her2neg.progression-switch"),
        "male.targeted-same-as-women": ("recommendation", "male.targeted-same-as-women"),
        "male.ai-cdk46-needs-gnrh": ("recommendation", "male.ai-cdk46-needs-gnrh"),
        # triple-negative
        "tnbc.general": ("recommendation", "tnbc.general"),
        "tnbc.pdl1neg.single-agent": ("recommendation", "tnbc.pdl1neg.single-agent"),
        "tnbc.pdl1neg.combination-exception": ("detail", "tnbc.pdl1neg.single-agent"),
        "tnbc.no-preferred-drug": ("detail", "tnbc.pdl1neg.single-agent"),
        "tnbc.pdl1pos.pembrolizumab-chemo": ("recommendation", "tnbc.pdl1pos.pembrolizumab-chemo"),
        "tnbc.pdl1.check-order": ("recommendation", "tnbc.pdl1.check-order"),
        "tnbc.sacituzumab": ("recommendation", "tnbc.sacituzumab"),
        "tnbc.brca.parp": ("recommendation", "tnbc.brca.parp"),
        "tnbc.subsets": ("detail", "tnbc.general"),
        # BRCA
        "brca.her2neg.parp": ("detail", "hrpos-her2neg.brca.parp"),
        "brca.platinum": ("recommendation", "brca.platinum"),
        "brca.origin.unknown": ("detail", "brca.platinum"),
        "brca.parp.check": ("recommendation", "brca.parp.check.her2"),
        # whatever the subtype
        "agnostic.ntrk.larotrectinib": ("recommendation", "agnostic.ntrk.larotrectinib"),
        "agnostic.msi-dmmr.pembrolizumab": ("recommendation", "agnostic.msi-dmmr.pembrolizumab"),
        "agnostic.dmmr.dostarlimab": ("recommendation", "agnostic.dmmr.dostarlimab"),
        # immunotherapy
        "immuno.check.pembrolizumab": ("recommendation", "immuno.check.pembrolizumab.subtype"),
        "immuno.check.atezolizumab": ("recommendation", "immuno.check.atezolizumab"),
        "immuno.check.dostarlimab": ("recommendation", "immuno.check.dostarlimab.mmr"),
        "immuno.class-use": ("detail", "immuno.check.atezolizumab"),
        "immuno.role-early-stage": (
            "none",
            "early-stage disease gets no card at all: the gate on metastatic disease says it",
        ),
        # chemotherapy
        "chemo.single-agent-sequence": ("recommendation", "chemo.check.combination"),
        "chemo.check.combination": ("recommendation", "chemo.check.combination"),
        "chemo.no-endocrine-together": ("recommendation", "chemo.no-endocrine-together"),
        "chemo.targeted-with-endocrine-allowed": (
            "none",
            "it allows: that no check speaks of the pairs named is how it is said",
        ),
        "chemo.continue-until-progression": ("detail", "hrpos-her2neg.chemo.after-endocrine-single-agent"),
        "chemo.stop-and-palliative": ("recommendation", "chemo.stop-and-palliative"),
        "chemo.choice-factors": ("detail", "hrpos-her2neg.chemo.after-endocrine-single-agent"),
        "chemo.schedules": (
            "none",
            "schedules in general: orders are neither written nor checked for dose or interval",
        ),
        "chemo.drug-list": ("detail", "hrpos-her2neg.chemo.after-endocrine-single-agent"),
        "chemo.check.unlisted": ("recommendation", "chemo.check.unlisted"),
        "chemo.with-her2-therapy": (
            "none",
            "HER2-positive disease: its table says with which drugs chemotherapy is paired",
        ),
        "chemo.side-effects-supportive": (
            "none",
            "side effects of the class without a test or drug that a card could name",
        ),
        "chemo.hrpos-first-before-endocrine.check": (
            "recommendation",
            "chemo.hrpos-first-before-endocrine.check",
        ),
        # checks of targeted drugs
        "check.cdk46.subtype": ("recommendation", "check.cdk46.subtype.er"),
        "check.cdk46.partner": ("recommendation", "check.cdk46.partner"),
        "check.cdk46.exemestane": ("recommendation", "check.cdk46.exemestane"),
        "check.cdk46-fulvestrant.prior": ("recommendation", "check.cdk46-fulvestrant.prior"),
        "check.everolimus": ("recommendation", "check.everolimus.partner"),
        "check.alpelisib": ("recommendation", "check.alpelisib.partner"),
        "check.larotrectinib": ("recommendation", "check.larotrectinib.fusion"),
        "check.sacituzumab": ("recommendation", "check.sacituzumab.subtype"),
        "her2neg.trial-any-stage": (
            "none",
            "a clinical trial at any stage: the table of trials and decisions says it for every subtype",
        ),
    }
)

_ASKED_ELSEWHERE = "another check of the same order asks for the receptor"
_RECORDED_IF_PRESENT = "charts record it only when it is present"
_UNCERTAIN_DRUG = "an uncertain drug is a problem of the record, which is shown as such"

SILENT_WHILE_UNDECIDED: Mapping[str, str] = MappingProxyType(
    {
        "brca.platinum.check": "it would ask for BRCA at every chemotherapy order; the testing table asks",
        "brca.parp.check.hormonal": "whether hormonal therapy still helps is what the order itself expresses",
        "hrpos-her2neg.crisis.no-endocrine-switch": _RECORDED_IF_PRESENT,
        "immuno.check.pembrolizumab.partner": _ASKED_ELSEWHERE,
        "her2pos.check.no-her2-drug": "it would ask at every chemotherapy order; the testing table asks",
        "her2pos.check.no-her2-drug.endocrine": "it would ask for HER2 at every hormonal order, as above",
        "her2pos.comorbidity.caution": _RECORDED_IF_PRESENT,
        "check.her2-antibody.duplicate": _UNCERTAIN_DRUG,
        "check.phesgo.duplicate": _UNCERTAIN_DRUG,
        "bone.check.denosumab-60mg": "the dose for osteoporosis is right for anybody without bone metastases",
        "bone.check.zoledronic-acid-5mg": "the dose for osteoporosis is right for anybody without them",
    }
)
"""Order checks that ask nothing when a fact is lacking, and why."""
