"""LOINC codes of other tumour markers, of gene tests, and of the parts of an HL7 genomics report.

This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute,
Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost
under the license at http://loinc.org/license. Names: LOINC as distributed with mCODE 4.0.0 and the LOINC
Ontology 2026-01.

No code of a PD-L1 combined positive score and none of a single-gene ESR1 or AKT1 test could be verified:
the score is read from text beside the value, the genes from a variant with the HGNC id.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from mbc_cards.terminology.entry import Level

RETRIEVED = "2026-11-22"


class Biomarker(Enum):
    """Which marker a test speaks about."""

    KI67 = "Ki-67"
    PDL1 = "PD-L1"
    MSI = "microsatellite instability"
    MMR = "mismatch repair"
    MLH1 = "MLH1 protein"
    MSH2 = "MSH2 protein"
    MSH6 = "MSH6 protein"
    PMS2 = "PMS2 protein"
    TMB = "tumour mutational burden"


class Reading(Enum):
    """What the value of a marker test states."""

    PRESENCE = "positive or negative at the laboratory's own cut-off"
    INTERPRETATION = "interpretation, such as high or stable"
    PERCENT = "stained cells in per cent"
    TUMOR_PROPORTION_SCORE = "tumour proportion score in per cent; not the combined positive score"
    SCORING_METHOD = "name of the score that was used"
    RATE = "mutations per megabase"
    NARRATIVE = "words of a report; never parsed"
    PROTEIN_PRESENCE = "repair protein present or absent; absent means deficient"


@dataclass(frozen=True, slots=True)
class BiomarkerTest:
    """What one LOINC code measures; `clone` names the antibody where the code fixes it."""

    marker: Biomarker
    reading: Reading
    display: str
    level: Level
    clone: str = ""


class GeneTestKind(Enum):
    """What the value of a gene test states."""

    MUTATIONS_FOUND = "mutations found"
    MUTATION_ANALYSIS = "mutation analysis"
    REARRANGEMENT = "rearrangements found"
    TESTED_FOR = "what was looked for; not a result"
    KNOWN_FAMILIAL = "only the family's known mutation; a negative does not exclude others"
    SINGLE_VARIANT = "one founder variant; a negative does not exclude others"
    PROTEIN = "protein present or absent"
    SEQUENCE_DATA = "sequencing file; never read"


@dataclass(frozen=True, slots=True)
class GeneTest:
    """Which genes one LOINC code tests. Blood or tissue alike: germline or somatic does not follow from it."""

    genes: tuple[str, ...]
    kind: GeneTestKind
    display: str
    level: Level


class GenomicsPart(Enum):
    """What one observation or component of an HL7 genomics report holds."""

    VARIANT = "whether a variant is present"
    GENE_STUDIED = "gene"
    REGION_STUDIED = "genes that were tested, not genes with a mutation"
    REPORT = "genomics report"
    VARIANT_PANEL = "panel of variants"
    SOURCE_CLASS = "germline or somatic"
    SIGNIFICANCE = "clinical significance"
    CODING_CHANGE = "change of the coding sequence"
    PROTEIN_CHANGE = "change of the protein"
    GENOMIC_CHANGE = "change of the genomic sequence"
    DISCRETE_VARIANT = "identifier of the variant"
    ALLELE_FRACTION = "fraction of the variant in the sample"
    CHANGE_TYPE = "type of the change"
    ALLELIC_STATE = "allelic state"
    MEDICATION = "medication assessed"
    EVIDENCE_LEVEL = "level of evidence"
    TRANSCRIPT = "transcript used as reference"
    ASSEMBLY = "assembly used as reference"


VARIANT = "69548-6"
GENE_STUDIED = "48018-6"
REGION_STUDIED = "53041-0"
SOURCE_CLASS = "48002-0"
SIGNIFICANCE = "53037-8"
REPORT = "51969-4"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
BIOMARKER_TESTS: Mapping[str, BiomarkerTest] = MappingProxyType({
    # Ki-67
    "85330-9": BiomarkerTest(Biomarker.KI67, Reading.PERCENT, "Cells.Ki-67 nuclear Ag/100 cells in Breast cancer specimen by Immune stain", "V"),
    "29593-1": BiomarkerTest(Biomarker.KI67, Reading.PERCENT, "Cells.Ki-67 nuclear Ag/cells in Tissue by Immune stain", "V"),
    "33055-5": BiomarkerTest(Biomarker.KI67, Reading.PRESENCE, "Ki-67 nuclear Ag [Presence] in Tissue by Immune stain", "V"),
    # PD-L1: "positive" follows the laboratory's cut-off for the tumour tested, never a combined positive score of 10
    "83052-1": BiomarkerTest(Biomarker.PDL1, Reading.PRESENCE, "PD-L1 by clone 22C3 [Presence] in Tissue by Immune stain", "V", "22C3"),
    "83054-7": BiomarkerTest(Biomarker.PDL1, Reading.NARRATIVE, "PD-L1 by clone 22C3 [Interpretation] in Tissue by Immune stain Narrative", "V", "22C3"),
    "85147-7": BiomarkerTest(Biomarker.PDL1, Reading.NARRATIVE, "PD-L1 by clone 22C3 in Tissue by Immune stain Report", "V", "22C3"),
    "83055-4": BiomarkerTest(Biomarker.PDL1, Reading.PRESENCE, "PD-L1 by clone 28-8 [Presence] in Tissue by Immune stain", "V", "28-8"),
    "83056-2": BiomarkerTest(Biomarker.PDL1, Reading.NARRATIVE, "PD-L1 by clone 28-8 [Interpretation] in Tissue by Immune stain Narrative", "V", "28-8"),
    "83057-0": BiomarkerTest(Biomarker.PDL1, Reading.PRESENCE, "PD-L1 by clone SP142 [Presence] in Tissue by Immune stain", "V", "SP142"),
    "85149-3": BiomarkerTest(Biomarker.PDL1, Reading.NARRATIVE, "PD-L1 by clone SP142 in Tissue by Immune stain Report", "V", "SP142"),
    "83053-9": BiomarkerTest(Biomarker.PDL1, Reading.TUMOR_PROPORTION_SCORE, "Cells.programmed cell death ligand 1/100 viable tumor cells in Tissue by Immune stain", "V"),
    "105302-4": BiomarkerTest(Biomarker.PDL1, Reading.SCORING_METHOD, "PD-L1 scoring method Immune stain Nom (Tiss)", "S"),
    # Microsatellite instability and mismatch repair
    "81695-9": BiomarkerTest(Biomarker.MSI, Reading.INTERPRETATION, "Microsatellite instability [Interpretation] in Cancer specimen Qualitative", "V"),
    "43368-0": BiomarkerTest(Biomarker.MSI, Reading.INTERPRETATION, "Microsatellite instability [Identifier] in Tissue by Molecular genetics method Nominal", "V"),
    "62862-8": BiomarkerTest(Biomarker.MSI, Reading.PRESENCE, "Microsatellite instability [Presence] in Tissue by Immune stain", "V"),
    "81691-8": BiomarkerTest(Biomarker.MLH1, Reading.PROTEIN_PRESENCE, "DNA mismatch repair protein Mlh1 [Presence] in Cancer specimen by Immune stain", "V"),
    "81692-6": BiomarkerTest(Biomarker.MSH2, Reading.PROTEIN_PRESENCE, "DNA mismatch repair protein Msh2 [Presence] in Cancer specimen by Immune stain", "V"),
    "81693-4": BiomarkerTest(Biomarker.MSH6, Reading.PROTEIN_PRESENCE, "DNA mismatch repair protein Msh6 [Presence] in Cancer specimen by Immune stain", "V"),
    "81694-2": BiomarkerTest(Biomarker.PMS2, Reading.PROTEIN_PRESENCE, "Mismatch repair endonuclease PMS2 [Presence] in Cancer specimen by Immune stain", "V"),
    "98279-3": BiomarkerTest(Biomarker.MMR, Reading.NARRATIVE, "DNA mismatch repair in Cancer specimen by Immune stain Narrative", "S"),
    # Tumour mutational burden
    "94076-7": BiomarkerTest(Biomarker.TMB, Reading.RATE, "Mutations/Megabase [# Ratio] in Tumor", "V"),
    "94077-5": BiomarkerTest(Biomarker.TMB, Reading.INTERPRETATION, "Tumor mutation burden [Interpretation]", "V"),
})
"""Tests of a marker other than the receptors."""

GENE_TESTS: Mapping[str, GeneTest] = MappingProxyType({
    # BRCA1 and BRCA2
    "21636-6": GeneTest(("BRCA1",), GeneTestKind.MUTATIONS_FOUND, "BRCA1 gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal", "V"),
    "38530-2": GeneTest(("BRCA2",), GeneTestKind.MUTATIONS_FOUND, "BRCA2 gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal", "V"),
    "50995-0": GeneTest(("BRCA1", "BRCA2"), GeneTestKind.MUTATION_ANALYSIS, "BRCA1+BRCA2 gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    "94191-4": GeneTest(("BRCA1", "BRCA2"), GeneTestKind.MUTATION_ANALYSIS, "BRCA1+BRCA2 gene deletion+duplication and full mutation analysis in Blood or Tissue by Molecular genetics method", "S"),
    "21639-0": GeneTest(("BRCA1",), GeneTestKind.TESTED_FOR, "BRCA1 gene mutations tested for in Blood or Tissue by Molecular genetics method Nominal", "V"),
    "38531-0": GeneTest(("BRCA2",), GeneTestKind.TESTED_FOR, "BRCA2 gene mutations tested for in Blood or Tissue by Molecular genetics method Nominal", "V"),
    "59041-4": GeneTest(("BRCA1", "BRCA2"), GeneTestKind.TESTED_FOR, "BRCA1+BRCA2 gene mutations tested for in Blood or Tissue by Molecular genetics method Nominal", "V"),
    "79207-7": GeneTest(("BRCA1",), GeneTestKind.KNOWN_FAMILIAL, "BRCA1 gene mutation analysis limited to known familial mutations in Blood or Tissue by Molecular genetics method", "V"),
    "79208-5": GeneTest(("BRCA2",), GeneTestKind.KNOWN_FAMILIAL, "BRCA2 gene mutation analysis limited to known familial mutations in Blood or Tissue by Molecular genetics method", "V"),
    "21637-4": GeneTest(("BRCA1",), GeneTestKind.SINGLE_VARIANT, "BRCA1 gene.c.185 del AG [presence] in Blood or Tissue by Molecular genetics method", "V"),
    "21638-2": GeneTest(("BRCA1",), GeneTestKind.SINGLE_VARIANT, "BRCA1 gene c.5382insC [Presence] in Blood or Tissue by Molecular genetics method", "V"),
    "21640-8": GeneTest(("BRCA2",), GeneTestKind.SINGLE_VARIANT, "BRCA2 gene c.6174delT [Presence] in Blood or Tissue by Molecular genetics method", "V"),
    # Other genes
    "60033-8": GeneTest(("PIK3CA",), GeneTestKind.MUTATIONS_FOUND, "PIK3CA gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal", "V"),
    "60034-6": GeneTest(("PIK3CA",), GeneTestKind.MUTATION_ANALYSIS, "PIK3CA gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    "63419-6": GeneTest(("PIK3CA",), GeneTestKind.TESTED_FOR, "PIK3CA gene mutations tested for in Blood or Tissue by Molecular genetics method Nominal", "S"),
    "83062-0": GeneTest(("PIK3CA",), GeneTestKind.SEQUENCE_DATA, "PIK3CA gene [VCF] in Cancer specimen by Sequencing", "S"),
    "47969-1": GeneTest(("PTEN",), GeneTestKind.MUTATION_ANALYSIS, "PTEN gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    "81706-4": GeneTest(("PTEN",), GeneTestKind.PROTEIN, "Phosphatase and tensin homolog (PTEN) protein [Presence] in Cancer specimen by Immune stain", "S"),
    "93813-4": GeneTest(("NTRK1", "NTRK2", "NTRK3"), GeneTestKind.REARRANGEMENT, "NTRK1, NTRK2 and NTRK3 gene rearrangements in Tissue by Molecular genetics method", "S"),
    "100761-6": GeneTest(("PALB2",), GeneTestKind.MUTATION_ANALYSIS, "PALB2 gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    "81845-0": GeneTest(("PALB2",), GeneTestKind.MUTATION_ANALYSIS, "PALB2 gene full mutation analysis in Blood or Tissue by Sequencing", "S"),
    # A HER2 mutation, which is not amplification and says nothing about HER2 status
    "42783-1": GeneTest(("ERBB2",), GeneTestKind.MUTATIONS_FOUND, "ERBB2 gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal", "V"),
})
"""Tests of named genes."""

GENOMICS: Mapping[str, GenomicsPart] = MappingProxyType({
    VARIANT: GenomicsPart.VARIANT,  # Genetic variant assessment
    GENE_STUDIED: GenomicsPart.GENE_STUDIED,  # Gene studied [ID]
    REGION_STUDIED: GenomicsPart.REGION_STUDIED,  # DNA region of interest panel
    REPORT: GenomicsPart.REPORT,  # Genetic analysis report
    "81247-9": GenomicsPart.VARIANT_PANEL,  # Master HL7 genetic variant reporting panel
    SOURCE_CLASS: GenomicsPart.SOURCE_CLASS,  # Genomic source class [Type]
    SIGNIFICANCE: GenomicsPart.SIGNIFICANCE,  # Genetic variation clinical significance [Imp]
    "48004-6": GenomicsPart.CODING_CHANGE,  # DNA change (c.HGVS)
    "48005-3": GenomicsPart.PROTEIN_CHANGE,  # Amino acid change (pHGVS)
    "81252-9": GenomicsPart.DISCRETE_VARIANT,  # Discrete genetic variant
    "81290-9": GenomicsPart.GENOMIC_CHANGE,  # Genomic DNA change (gHGVS)
    "81258-6": GenomicsPart.ALLELE_FRACTION,  # Sample variant allelic frequency [NFr]
    "48019-4": GenomicsPart.CHANGE_TYPE,  # DNA change type
    "53034-5": GenomicsPart.ALLELIC_STATE,  # Allelic state
    "51963-7": GenomicsPart.MEDICATION,  # Medication assessed [ID]
    "93044-6": GenomicsPart.EVIDENCE_LEVEL,  # Level of evidence
    "51958-7": GenomicsPart.TRANSCRIPT,  # Transcript reference sequence [ID]
    "62374-4": GenomicsPart.ASSEMBLY,  # Human reference sequence assembly version
})
"""Parts of an HL7 genomics report by LOINC code; all of level V."""
# fmt: on

INVERTED_POLARITY: frozenset[str] = frozenset(
    code for code, test in BIOMARKER_TESTS.items() if test.reading is Reading.PROTEIN_PRESENCE
)
"""Codes whose "absent", "negative" or "not detected" is the finding that matters: the repair protein is lost."""
