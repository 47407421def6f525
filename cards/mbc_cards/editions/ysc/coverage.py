"""Where each draft rule of this supplement went.

`("recommendation", id)`: that recommendation asks the same question. `("detail", id)`: it is said
within that recommendation. `("none", reason)`: it is left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

COVERAGE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # classification and testing
        "class.line-of-therapy": ("detail", "sdm.expect-changes"),
        "class.treatment-factors": ("none", "what each recommendation lacks is named on its card"),
        "test.er-pr-her2.needed.older": ("recommendation", "test.er-pr-her2.needed"),
        "test.biopsy.metastasis": ("recommendation", "test.biopsy.metastasis"),
        # hormone receptor-positive
        "hrpos-her2neg.l1.endocrine-standard": ("recommendation", "hrpos-her2neg.l1.endocrine-standard"),
        "hrpos.ysc.chemo-after-endocrine": ("recommendation", "hrpos.ysc.chemo-after-endocrine"),
        "hrpos.ysc.cdk-inhibitors-new": ("recommendation", "hrpos.ysc.cdk-inhibitors-new"),
        "chemo.hrpos-first-before-endocrine.check": (
            "recommendation",
            "chemo.hrpos-first-before-endocrine.check",
        ),
        # HER2-positive
        "her2pos.any.add-her2-therapy": ("recommendation", "her2pos.any.add-her2-therapy"),
        "her2pos.check.no-her2-drug": ("recommendation", "her2pos.check.no-her2-drug"),
        # triple-negative, chemotherapy
        "tnbc.general": ("recommendation", "tnbc.general"),
        "tnbc.brca.platinum-or-trial.ysc": ("recommendation", "tnbc.brca.platinum-or-trial.ysc"),
        "chemo.single-agent-sequence": ("detail", "tnbc.general"),
        "chemo.continue-until-progression": ("detail", "sdm.expect-changes"),
        # sites
        "bone.start": ("recommendation", "bone.start"),
        "bone.goal": ("detail", "bone.start"),
        "bone.radiation-for-pain": ("recommendation", "bone.radiation-for-pain"),
        "brain.ysc.few-or-large": ("recommendation", "brain.ysc.few-or-large"),
        "brain.ysc.multiple.wbrt": ("recommendation", "brain.ysc.multiple.wbrt"),
        "local.liver.ysc": ("recommendation", "local.liver.ysc"),
        "local.lung.ysc": ("recommendation", "local.lung.ysc"),
        "local.systemic-with-local": (
            "none",
            "the page lists kinds of treatment side by side and does not speak of combining them (line 14)",
        ),
        # supportive care and decisions
        "support.early-palliative": ("recommendation", "support.early-palliative"),
        "support.palliative-covers": ("detail", "support.early-palliative"),
        "support.psychosocial": ("recommendation", "support.psychosocial"),
        "support.rehab-monitor-general": ("detail", "sdm.expect-changes"),
        "sdm.goals": ("detail", "sdm.shared-decisions"),
        "sdm.expect-changes": ("recommendation", "sdm.expect-changes"),
    }
)
"""Draft rule id to what became of it."""

SILENT_WHILE_UNDECIDED: Mapping[str, str] = MappingProxyType(
    {
        "her2pos.check.no-her2-drug": "it would ask at every chemotherapy order; the table of sites asks",
        "her2pos.check.no-her2-drug.endocrine": "it would ask for HER2 at every hormonal order, as above",
    }
)
"""Order checks that ask nothing when a fact is lacking, and why."""
