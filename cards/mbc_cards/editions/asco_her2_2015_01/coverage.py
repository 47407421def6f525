"""Where each draft rule of this edition went.

`("recommendation", id)`: that recommendation asks the same question. `("detail", id)`: it is said
within that recommendation. `("none", reason)`: it is left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

COVERAGE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # scope and classification
        "scope.metastatic-only": (
            "none",
            "the gate: every condition of the edition asks for metastatic disease",
        ),
        "scope.same-disease-at-any-site": (
            "none",
            "how sites are read, not advice: secondary codes are sites",
        ),
        "class.hr-positive": ("none", "a definition: the policy of the fact hormone_receptor"),
        "class.her2-status": ("none", "a definition: the policy of the fact her2; negative is not defined"),
        "class.line-of-therapy": ("none", "a definition: the policy that draws lines of therapy"),
        "class.treatment-factors": ("none", "what each recommendation lacks is named on its card"),
        "test.er-pr-her2.needed.older": ("recommendation", "test.er-pr-her2.needed"),
        # HER2-positive, general
        "her2pos.any.add-her2-therapy": ("recommendation", "her2pos.any.add-her2-therapy"),
        "her2pos.check.no-her2-drug": ("recommendation", "her2pos.check.no-her2-drug"),
        "her2pos.check.her2-drug-without-her2": ("recommendation", "her2pos.check.her2-drug-without-her2"),
        "her2pos.clinical-trial": ("detail", "trial.any"),
        # first line
        "her2pos.l1.taxane-trastuzumab-pertuzumab": (
            "recommendation",
            "her2pos.l1.taxane-trastuzumab-pertuzumab",
        ),
        "her2pos-hrpos.l1.endocrine-plus-her2": ("recommendation", "her2pos-hrpos.l1.endocrine-plus-her2"),
        "her2pos-hrpos.l1.endocrine-alone": ("recommendation", "her2pos-hrpos.l1.endocrine-alone"),
        "her2pos.l1.chemo-duration": ("detail", "her2pos.l1.taxane-trastuzumab-pertuzumab"),
        "her2pos-hrpos.l1.maintenance": ("recommendation", "her2pos-hrpos.l1.maintenance"),
        "her2pos.l1.late-relapse": ("detail", "her2pos.l1-or-l2.undecided"),
        # second line
        "her2pos.l2.entry": ("detail", "her2pos.l1-or-l2.undecided"),
        "her2pos.l2.tdm1": ("recommendation", "her2pos.l2.tdm1"),
        # third line or later
        "her2pos.l3.tdm1": ("recommendation", "her2pos.l3.tdm1"),
        "her2pos.l3.pertuzumab": ("recommendation", "her2pos.l3.pertuzumab"),
        "her2pos.l3.lapatinib-capecitabine": ("recommendation", "her2pos.l3.after-tdm1-and-pertuzumab"),
        "her2pos.l3.other-chemo-her2": ("recommendation", "her2pos.l3.after-tdm1-and-pertuzumab"),
        "her2pos.l3.endocrine": ("recommendation", "her2pos.l3.after-tdm1-and-pertuzumab"),
        # the brain
        "test.brain-mri.symptoms": ("recommendation", "test.brain-mri.symptoms"),
        "test.brain-mri.no-routine-screening": ("recommendation", "test.brain-mri.no-routine-screening"),
        "her2pos.brain.risk": ("detail", "test.brain-mri.symptoms"),
        "her2pos.brain.penetration": ("detail", "her2pos.brain.lapatinib"),
        "her2pos.brain.choice-factors": ("detail", "her2pos.brain.overall-approach"),
        "her2pos.brain.single-to-four.surgery-rt.ed2015": (
            "recommendation",
            "her2pos.brain.single.surgery-rt",
        ),
        "her2pos.brain.diffuse.wbrt-palliative.ed2015": ("recommendation", "her2pos.brain.diffuse.wbrt"),
        "her2pos.brain.progressive-after-rt": ("recommendation", "her2pos.brain.progressive-after-rt"),
        "her2pos.brain.lapatinib": ("recommendation", "her2pos.brain.lapatinib"),
        "her2pos.brain.extracranial-stable": ("recommendation", "her2pos.brain.extracranial-stable"),
        "her2pos.brain.extracranial-progressing": (
            "recommendation",
            "her2pos.brain.extracranial-progressing",
        ),
        "brain.any.surgery-or-radiation": ("detail", "her2pos.brain.overall-approach"),
        # order checks
        "check.pertuzumab": ("recommendation", "check.pertuzumab"),
        "check.lapatinib": ("recommendation", "check.lapatinib"),
        # supportive care, trials and decisions
        "support.symptom-management-always": ("detail", "support.early-palliative"),
        "support.early-palliative": ("recommendation", "support.early-palliative"),
        "support.palliative-covers": ("detail", "support.early-palliative"),
        "support.psychosocial": ("recommendation", "support.psychosocial"),
        "safety.drugs-may-interact-or-side-effects": ("detail", "sdm.shared-decisions"),
        "trial.any": ("recommendation", "trial.any"),
        "sdm.goals": ("detail", "sdm.shared-decisions"),
    }
)
"""Draft rule id to what became of it."""

SILENT_WHILE_UNDECIDED: Mapping[str, str] = MappingProxyType(
    {
        "her2pos.check.no-her2-drug": "it would ask at every chemotherapy order; the testing table asks",
        "her2pos.check.no-her2-drug.endocrine": "it would ask for HER2 at every hormonal order, as above",
        "her2pos.comorbidity.caution": "charts record it only when it is present",
    }
)
"""Order checks that ask nothing when a fact is lacking, and why."""
