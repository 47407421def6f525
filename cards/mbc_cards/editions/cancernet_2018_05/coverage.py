"""Where each statement of the dossier on this edition went.

`("recommendation", id)`: that recommendation asks the same question; where a statement was split, the
id is that of its first part. `("detail", id)`: it is said within that recommendation. `("none",
reason)`: it is left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

COVERAGE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # scope and classification
        "class.hr-positive": ("none", "a definition: the policy of the fact hormone_receptor"),
        "class.line-of-therapy": ("none", "a definition: the policy that draws lines of therapy (line 63)"),
        "class.treatment-factors": ("none", "what each recommendation lacks is named on its card"),
        # testing
        "test.er-pr-her2.needed.older": ("recommendation", "test.er-pr-her2.needed"),
        "test.tumour-genomics": (
            "none",
            "general advice without a condition; the markers that open a drug have rules of their own",
        ),
        "test.estradiol.recent-amenorrhea": ("recommendation", "test.estradiol.recent-amenorrhea"),
        # hormone receptor-positive, HER2-negative
        "hrpos.any.endocrine-for-all": ("recommendation", "hrpos.any.endocrine-for-all"),
        "hrpos-her2neg.postmeno.ai-or-fulvestrant": (
            "recommendation",
            "hrpos-her2neg.postmeno.ai-or-fulvestrant",
        ),
        "hrpos-her2neg.premeno.ofs-plus-tamoxifen-or-ai": (
            "recommendation",
            "hrpos-her2neg.premeno.ofs-plus-endocrine",
        ),
        "hrpos-her2neg.tamoxifen.any-menopause": ("recommendation", "hrpos-her2neg.tamoxifen.any-menopause"),
        "hrpos-her2neg.l1.ai-cdk46": ("recommendation", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.palbociclib-letrozole.ed2018-2019": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.ribociclib-ai": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.l1.abemaciclib-any-ai.ed2018-2019": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.after-et.palbociclib-fulvestrant.after-endocrine.ed2018-2019": (
            "recommendation",
            "hrpos-her2neg.after-et.cdk46-fulvestrant.after-endocrine",
        ),
        "hrpos-her2neg.after-et.abemaciclib-fulvestrant.after-endocrine.ed2018-2019": (
            "recommendation",
            "hrpos-her2neg.after-et.cdk46-fulvestrant.after-endocrine",
        ),
        "hrpos-her2neg.abemaciclib-alone": ("recommendation", "hrpos-her2neg.abemaciclib-alone"),
        "hrpos-her2neg.after-et.everolimus-exemestane": (
            "recommendation",
            "hrpos-her2neg.after-et.everolimus-exemestane",
        ),
        # hormonal drugs
        "endocrine.ai.equivalence": ("detail", "hrpos-her2neg.postmeno.ai-or-fulvestrant"),
        "endocrine.ai.switch-for-tolerance": ("recommendation", "endocrine.ai.switch-for-tolerance"),
        "endocrine.premeno.no-ai.ed2018-2019": ("recommendation", "endocrine.premeno.no-ai-without-ofs"),
        "endocrine.fulvestrant.postmeno-only.ed2018-2019": (
            "recommendation",
            "endocrine.fulvestrant.needs-postmeno-or-ofs",
        ),
        "endocrine.fulvestrant.schedule": (
            "none",
            "a schedule: in the table of drug safety; orders are not checked for intervals",
        ),
        "endocrine.oral-daily": (
            "none",
            "a route and an interval: in the table of drug safety; orders are not checked for intervals",
        ),
        "endocrine.ofs.partners": ("detail", "hrpos-her2neg.premeno.ofs-plus-endocrine"),
        "endocrine.ofs.methods": ("detail", "hrpos-her2neg.premeno.ofs-plus-endocrine"),
        "endocrine.ofs.commonly-used-premeno": ("detail", "hrpos-her2neg.premeno.ofs-plus-endocrine"),
        "endocrine.late.megestrol-estradiol.ed2018-2019": (
            "recommendation",
            "endocrine.late.megestrol-estradiol",
        ),
        "endocrine.hrneg.check": ("recommendation", "endocrine.hrneg.check"),
        # triple-negative, BRCA, markers, immunotherapy
        "brca.her2neg.olaparib.after-chemo.ed2018-2019": (
            "recommendation",
            "brca.her2neg.olaparib.after-chemo",
        ),
        "brca.parp.check": ("recommendation", "brca.parp.check.her2"),
        # chemotherapy
        "chemo.single-agent-sequence": ("recommendation", "chemo.single-agent-sequence"),
        "chemo.check.combination": ("recommendation", "chemo.check.combination"),
        "chemo.continue-until-progression": ("detail", "chemo.single-agent-sequence"),
        "chemo.choice-factors": ("detail", "chemo.single-agent-sequence"),
        "chemo.schedules": (
            "none",
            "schedules in general: in the table of drug safety; orders are not checked for intervals",
        ),
        "chemo.drug-list": ("detail", "chemo.single-agent-sequence"),
        "chemo.with-her2-therapy": ("detail", "her2pos.any.add-her2-therapy"),
        "chemo.side-effects-supportive": ("none", "side effects of the class: in the table of drug safety"),
        # checks of targeted drugs
        "check.cdk46.subtype": ("recommendation", "check.cdk46.subtype.er"),
        "check.cdk46.partner": ("recommendation", "check.cdk46.partner"),
        "check.cdk46.exemestane": ("recommendation", "check.cdk46.exemestane"),
        "check.cdk46.menopause": ("recommendation", "check.cdk46.menopause"),
        "check.cdk46-fulvestrant.prior": ("recommendation", "check.cdk46-fulvestrant.prior"),
        "check.everolimus": ("recommendation", "check.everolimus.partner"),
        # HER2-positive
        "her2pos.any.add-her2-therapy": ("recommendation", "her2pos.any.add-her2-therapy"),
        "her2pos.check.no-her2-drug": ("recommendation", "her2pos.check.no-her2-drug"),
        "her2pos.check.her2-drug-without-her2": ("recommendation", "her2pos.check.her2-drug-without-her2"),
        "her2pos.trastuzumab.partners": ("detail", "her2pos.any.add-her2-therapy"),
        "her2pos.trastuzumab.schedule": ("none", "a route and an interval: in the table of drug safety"),
        "her2pos.clinical-trial": ("detail", "trial.any"),
        "her2pos.l1.taxane-trastuzumab-pertuzumab": (
            "recommendation",
            "her2pos.l1.taxane-trastuzumab-pertuzumab",
        ),
        "her2pos-hrpos.l1.endocrine-plus-her2": ("recommendation", "her2pos-hrpos.l1.endocrine-plus-her2"),
        "her2pos-hrpos.l1.endocrine-alone": ("recommendation", "her2pos-hrpos.l1.endocrine-alone"),
        "her2pos.lapatinib-letrozole": ("recommendation", "her2pos.lapatinib-letrozole"),
        "her2pos.l1.chemo-duration": ("detail", "her2pos.l1.taxane-trastuzumab-pertuzumab"),
        "her2pos-hrpos.l1.maintenance": ("recommendation", "her2pos-hrpos.l1.maintenance"),
        "her2pos.l1.late-relapse": ("detail", "her2pos.l1-or-l2.undecided"),
        "her2pos.l2.entry": ("detail", "her2pos.l1-or-l2.undecided"),
        "her2pos.l2.tdm1": ("recommendation", "her2pos.l2.tdm1"),
        "her2pos.tdm1.indication": ("detail", "her2pos.l2.tdm1"),
        "her2pos.tdm1.check": ("recommendation", "her2pos.tdm1.check"),
        "her2pos.l3.tdm1": ("recommendation", "her2pos.l3.tdm1"),
        "her2pos.l3.pertuzumab": ("recommendation", "her2pos.l3.pertuzumab"),
        "her2pos.l3.lapatinib-capecitabine": ("recommendation", "her2pos.l3.after-tdm1-and-pertuzumab"),
        "her2pos.l3.other-chemo-her2": ("recommendation", "her2pos.l3.after-tdm1-and-pertuzumab"),
        "her2pos.l3.endocrine": ("recommendation", "her2pos.l3.after-tdm1-and-pertuzumab"),
        "her2pos.lapatinib-capecitabine.indication": (
            "recommendation",
            "her2pos.lapatinib-capecitabine.indication",
        ),
        "her2pos.lapatinib-trastuzumab": ("recommendation", "her2pos.lapatinib-trastuzumab"),
        "her2pos.lapatinib.late-use": ("detail", "her2pos.l3.after-tdm1-and-pertuzumab"),
        "check.pertuzumab": ("recommendation", "check.pertuzumab"),
        "check.lapatinib": ("recommendation", "check.lapatinib"),
        # the brain
        "her2pos.brain.penetration": ("detail", "her2pos.brain.overall-approach"),
        "her2pos.brain.choice-factors": ("detail", "her2pos.brain.two-to-four.srs"),
        "her2pos.brain.single.surgery-rt": ("recommendation", "her2pos.brain.single.surgery-rt"),
        "her2pos.brain.single.unresectable-srs": ("detail", "her2pos.brain.single.surgery-rt"),
        "her2pos.brain.two-to-four.srs": ("recommendation", "her2pos.brain.two-to-four.srs"),
        "her2pos.brain.diffuse.wbrt": ("recommendation", "her2pos.brain.diffuse.wbrt"),
        "her2pos.brain.progressive-after-rt": ("recommendation", "her2pos.brain.progressive-after-rt"),
        "her2pos.brain.lapatinib": ("recommendation", "her2pos.brain.lapatinib"),
        "her2pos.brain.extracranial-stable": ("recommendation", "her2pos.brain.extracranial-stable"),
        "her2pos.brain.extracranial-progressing": (
            "recommendation",
            "her2pos.brain.extracranial-progressing",
        ),
        "her2pos.brain.trial": ("detail", "her2pos.brain.overall-approach"),
        "brain.any.surgery-or-radiation": ("recommendation", "brain.any.surgery-or-radiation"),
        "brain.radiation.prior-and-dose": ("detail", "brain.any.surgery-or-radiation"),
        # surgery, radiation, symptoms
        "bone.radiation-for-pain": ("detail", "local.radiation.symptoms"),
        "support.pain": ("detail", "local.radiation.symptoms"),
        "local.radiation.symptoms": ("recommendation", "local.radiation.symptoms"),
        "local.radiation.effects": ("none", "no fact answers it: orders of radiation are not read"),
        "local.surgery.not-routine": ("recommendation", "local.surgery.not-routine"),
        "local.surgery.discuss-effects": ("none", "no fact answers it: orders of surgery are not read"),
        "local.surgery.primary-tumour": ("recommendation", "local.surgery.primary-tumour"),
        "local.systemic-with-local": (
            "none",
            "general advice without a condition; drugs, surgery and radiation may go together",
        ),
        "support.interaction-review": (
            "none",
            "general advice without a condition; it would stand on every order (line 65)",
        ),
        "support.symptom-management-always": ("recommendation", "support.symptom-management-always"),
        # monitoring and drug safety
        "safety.trastuzumab.echo": ("recommendation", "safety.trastuzumab.echo"),
        "safety.pertuzumab": ("none", "side effects: in the table of drug safety"),
        "safety.palbociclib": ("recommendation", "safety.palbociclib"),
        "safety.ribociclib": ("recommendation", "safety.ribociclib"),
        "safety.abemaciclib": ("none", "side effects: in the table of drug safety; no test shows diarrhea"),
        "safety.everolimus": ("recommendation", "safety.everolimus.pneumonitis-symptoms"),
        "safety.parp": ("recommendation", "safety.parp"),
        "safety.tamoxifen": ("none", "side effects: in the table of drug safety"),
        "safety.tamoxifen.benefit.ed2018-2019": ("detail", "hrpos-her2neg.tamoxifen.any-menopause"),
        "safety.ai": ("none", "side effects: in the table of drug safety"),
        "safety.drugs-may-interact-or-side-effects": ("detail", "sdm.goals"),
        # trials and decisions
        "trial.any": ("recommendation", "trial.any"),
        "sdm.goals": ("recommendation", "sdm.goals"),
        "sdm.second-opinion": ("recommendation", "sdm.second-opinion"),
        "sdm.team-and-plan": (
            "none",
            "general advice without a condition; who belongs to the team (lines 15, 17)",
        ),
        "sdm.expect-changes": (
            "none",
            "general advice without a condition; treatments change often (line 43)",
        ),
        "sdm.mbc-project": ("none", "a link to another website (line 9)"),
    }
)

SILENT_WHILE_UNDECIDED: Mapping[str, str] = MappingProxyType(
    {
        "her2pos.check.no-her2-drug": "it would ask for HER2 at every chemotherapy order; testing asks",
        "her2pos.check.no-her2-drug.endocrine": "it would ask for HER2 at every hormonal order, as above",
        "her2pos.comorbidity.caution": "charts record it only when it is present",
        "check.her2-antibody.duplicate": "an uncertain drug is a problem of the record, shown as such",
    }
)
"""Order checks that ask nothing when a fact is lacking, and why."""
