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
        "class.line-of-therapy": ("none", "a definition: the policy that draws lines of therapy (line 65)"),
        "class.treatment-factors": ("none", "what each recommendation lacks is named on its card"),
        # testing
        "test.er-pr-her2.needed.older": ("recommendation", "test.er-pr-her2.needed"),
        "test.pdl1": ("recommendation", "test.pdl1"),
        "test.msi-mmr": ("recommendation", "test.msi-mmr"),
        "test.ntrk": ("recommendation", "test.ntrk"),
        "test.pik3ca": ("recommendation", "test.pik3ca"),
        "test.tumour-genomics": (
            "none",
            "general advice without a condition; the markers that open a drug have rules of their own",
        ),
        "test.estradiol.recent-amenorrhea": ("recommendation", "test.estradiol.recent-amenorrhea"),
        # hormone receptor-positive, HER2-negative
        "hrpos.any.endocrine-for-all": ("recommendation", "hrpos.any.endocrine-for-all"),
        "hrpos-her2neg.l1.endocrine-standard": ("recommendation", "hrpos-her2neg.l1.endocrine-standard"),
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
            "hrpos-her2neg.premeno.ofs-plus-fulvestrant",
        ),
        "hrpos-her2neg.tamoxifen.any-menopause": ("recommendation", "hrpos-her2neg.tamoxifen.any-menopause"),
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive": (
            "recommendation",
            "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
        ),
        "hrpos-her2neg.l1.ai-cdk46": ("recommendation", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.palbociclib-letrozole.ed2018-2019": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.ribociclib-ai": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.l1.abemaciclib-any-ai.ed2018-2019": ("detail", "hrpos-her2neg.l1.ai-cdk46"),
        "hrpos-her2neg.ribociclib-fulvestrant.postmeno.ed2019": (
            "recommendation",
            "hrpos-her2neg.ribociclib-fulvestrant.postmeno",
        ),
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
        "hrpos-her2neg.after-et.alpelisib-fulvestrant.ed2019": (
            "recommendation",
            "hrpos-her2neg.after-et.alpelisib-fulvestrant",
        ),
        "hrpos-her2neg.after-endocrine.switch": ("recommendation", "hrpos-her2neg.after-endocrine.switch"),
        "hrpos-her2neg.crisis.no-endocrine-switch": (
            "recommendation",
            "hrpos-her2neg.crisis.no-endocrine-switch",
        ),
        "hrpos-her2neg.chemo.no-preferred-drug": ("detail", "hrpos-her2neg.l1.chemo-may-be-given"),
        "hrpos-her2neg.immunotherapy-mention.ed2019": ("detail", "hrpos-her2neg.l1.endocrine-standard"),
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
        "tnbc.no-preferred-drug": ("detail", "tnbc.general"),
        "tnbc.pdl1pos.atezolizumab-nabpaclitaxel.ed2019": (
            "recommendation",
            "tnbc.pdl1pos.atezolizumab-nabpaclitaxel",
        ),
        "brca.her2neg.olaparib.after-chemo.ed2018-2019": (
            "recommendation",
            "brca.her2neg.olaparib.after-chemo",
        ),
        "brca.her2neg.talazoparib.ed2019": ("recommendation", "brca.her2neg.talazoparib"),
        "brca.parp.check": ("recommendation", "brca.parp.check.her2"),
        "agnostic.ntrk.larotrectinib": ("recommendation", "agnostic.ntrk.larotrectinib"),
        "agnostic.msi-dmmr.pembrolizumab": ("recommendation", "agnostic.msi-dmmr.pembrolizumab"),
        "immuno.check.pembrolizumab": ("recommendation", "immuno.check.pembrolizumab.marker"),
        "immuno.check.atezolizumab": ("recommendation", "immuno.check.atezolizumab.subtype"),
        # chemotherapy
        "chemo.single-agent-sequence": ("recommendation", "chemo.check.combination"),
        "chemo.check.combination": ("recommendation", "chemo.check.combination"),
        "chemo.no-endocrine-together": ("recommendation", "chemo.no-endocrine-together"),
        "chemo.targeted-with-endocrine-allowed": ("detail", "chemo.no-endocrine-together"),
        "chemo.continue-until-progression": ("detail", "tnbc.general"),
        "chemo.stop-and-palliative": ("recommendation", "chemo.stop-and-palliative"),
        "chemo.choice-factors": ("detail", "tnbc.general"),
        "chemo.schedules": (
            "none",
            "schedules in general: in the table of drug safety; orders are not checked for intervals",
        ),
        "chemo.drug-list": ("detail", "tnbc.general"),
        "chemo.check.unlisted": ("recommendation", "chemo.check.unlisted"),
        "chemo.with-her2-therapy": ("detail", "her2pos.any.add-her2-therapy"),
        "chemo.side-effects-supportive": ("none", "side effects of the class: in the table of drug safety"),
        "chemo.hrpos-first-before-endocrine.check": (
            "recommendation",
            "chemo.hrpos-first-before-endocrine.check",
        ),
        # checks of targeted drugs
        "check.cdk46.subtype": ("recommendation", "check.cdk46.subtype.er"),
        "check.cdk46.partner": ("recommendation", "check.cdk46.partner"),
        "check.cdk46.exemestane": ("recommendation", "check.cdk46.exemestane"),
        "check.cdk46.menopause": ("recommendation", "check.cdk46.menopause"),
        "check.cdk46-fulvestrant.prior": ("recommendation", "check.cdk46-fulvestrant.prior"),
        "check.everolimus": ("recommendation", "check.everolimus.partner"),
        "check.alpelisib": ("recommendation", "check.alpelisib.partner"),
        "check.larotrectinib": ("recommendation", "check.larotrectinib.fusion"),
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
            "general advice without a condition; it would stand on every order (line 67)",
        ),
        "support.symptom-management-always": ("recommendation", "support.symptom-management-always"),
        "support.stop-treatment": ("detail", "chemo.stop-and-palliative"),
        # monitoring and drug safety
        "safety.trastuzumab.echo": ("recommendation", "safety.trastuzumab.echo"),
        "safety.pertuzumab": ("none", "side effects: in the table of drug safety"),
        "safety.palbociclib": ("recommendation", "safety.palbociclib"),
        "safety.ribociclib": ("recommendation", "safety.ribociclib"),
        "safety.abemaciclib": ("none", "side effects: in the table of drug safety; no test shows diarrhea"),
        "safety.everolimus": ("recommendation", "safety.everolimus.pneumonitis-symptoms"),
        "safety.alpelisib": ("recommendation", "safety.alpelisib"),
        "safety.parp": ("recommendation", "safety.parp"),
        "safety.immunotherapy": ("none", "side effects: in the table of drug safety"),
        "safety.tamoxifen": ("none", "side effects: in the table of drug safety"),
        "safety.tamoxifen.benefit.ed2018-2019": ("detail", "hrpos-her2neg.tamoxifen.any-menopause"),
        "safety.ai": ("none", "side effects: in the table of drug safety"),
        "safety.drugs-may-interact-or-side-effects": ("detail", "sdm.shared-decisions"),
        # trials and decisions
        "trial.any": ("recommendation", "trial.any"),
        "sdm.shared-decisions": ("recommendation", "sdm.shared-decisions"),
        "sdm.goals": ("detail", "sdm.shared-decisions"),
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
        "hrpos-her2neg.crisis.no-endocrine-switch": "charts record it only when it is present",
        "her2pos.check.no-her2-drug": "it would ask for HER2 at every chemotherapy order; testing asks",
        "her2pos.check.no-her2-drug.endocrine": "it would ask for HER2 at every hormonal order, as above",
        "her2pos.comorbidity.caution": "charts record it only when it is present",
        "check.her2-antibody.duplicate": "an uncertain drug is a problem of the record, shown as such",
    }
)
"""Order checks that ask nothing when a fact is lacking, and why."""
