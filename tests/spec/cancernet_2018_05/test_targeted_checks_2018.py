"""Worked examples: checks of targeted drug orders."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.targeted_checks import (
    CDK46_ER,
    CDK46_FULVESTRANT_PRIOR,
    CDK46_HER2,
    CDK46_PARTNER,
    EVEROLIMUS_ER,
    EVEROLIMUS_HER2,
    EVEROLIMUS_PARTNER,
    EVEROLIMUS_PRIOR,
    PALBOCICLIB_OTHER_AI,
    RIBOCICLIB_FULVESTRANT,
    UNNAMED_DRUG,
)

test_cdk46_er = spec(
    CDK46_ER,
    """
    order_drugs | er       | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    palbociclib | negative | yes        || TRUE    |
    none        | negative | yes        || FALSE   |
    palbociclib | positive | yes        || FALSE   |
    palbociclib | negative | no         || FALSE   |
                | negative | yes        || UNKNOWN | order_drugs
    palbociclib |          | yes        || UNKNOWN | er
    """,
)

test_cdk46_her2 = spec(
    CDK46_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    palbociclib | positive | yes        || TRUE    |
    none        | positive | yes        || FALSE   |
    palbociclib | negative | yes        || FALSE   |
    palbociclib | positive | no         || FALSE   |
                | positive | yes        || UNKNOWN | order_drugs
    palbociclib |          | yes        || UNKNOWN | her2
    """,
)

test_cdk46_partner = spec(
    CDK46_PARTNER,
    """
    order_drugs | regimen_drugs                                | metastatic || verdict | lacking
    ------------+----------------------------------------------+------------++---------+--------------
    palbociclib | none                                         | yes        || TRUE    |
    none        | none                                         | yes        || FALSE   |
    palbociclib | letrozole                                    | yes        || FALSE   |
    palbociclib | fulvestrant                                  | yes        || FALSE   |
    palbociclib | none                                         | no         || FALSE   |
                | none                                         | yes        || UNKNOWN | order_drugs
    palbociclib |                                              | yes        || UNKNOWN | regimen_drugs
    abemaciclib | abemaciclib                                  | yes        || FALSE   |
    ribociclib  | ribociclib, exemestane                       | yes        || FALSE   |
    palbociclib | palbociclib, tamoxifen                       | yes        || TRUE    |
    palbociclib | palbociclib, letrozole?                      | yes        || UNKNOWN | regimen_drugs
    palbociclib | palbociclib, aromatase-inhibitor-unspecified | yes        || FALSE   |
    """,
)

test_palbociclib_other_ai = spec(
    PALBOCICLIB_OTHER_AI,
    """
    order_drugs | regimen_drugs            | metastatic || verdict | lacking
    ------------+--------------------------+------------++---------+--------------
    palbociclib | palbociclib, exemestane  | yes        || TRUE    |
    none        | palbociclib, exemestane  | yes        || FALSE   |
    palbociclib | exemestane               | yes        || FALSE   |
    palbociclib | palbociclib              | yes        || FALSE   |
    palbociclib | palbociclib, exemestane  | no         || FALSE   |
                | palbociclib, exemestane  | yes        || UNKNOWN | order_drugs
    palbociclib |                          | yes        || UNKNOWN | regimen_drugs
    palbociclib | palbociclib, letrozole   | yes        || FALSE   |
    palbociclib | palbociclib, anastrozole | yes        || TRUE    |
    anastrozole | palbociclib, anastrozole | yes        || TRUE    |
    exemestane  | ribociclib, exemestane   | yes        || FALSE   |
    paclitaxel  | palbociclib, exemestane  | yes        || FALSE   |
    """,
)

test_cdk46_fulvestrant_prior = spec(
    CDK46_FULVESTRANT_PRIOR,
    """
    order_drugs | regimen_drugs            | progressed_on_endocrine | metastatic || verdict | lacking
    ------------+--------------------------+-------------------------+------------++---------+------------------------
    palbociclib | palbociclib, fulvestrant | no                      | yes        || TRUE    |
    none        | palbociclib, fulvestrant | no                      | yes        || FALSE   |
    palbociclib | fulvestrant              | no                      | yes        || FALSE   |
    palbociclib | palbociclib              | no                      | yes        || FALSE   |
    palbociclib | palbociclib, fulvestrant | yes                     | yes        || FALSE   |
    palbociclib | palbociclib, fulvestrant | no                      | no         || FALSE   |
                | palbociclib, fulvestrant | no                      | yes        || UNKNOWN | order_drugs
    palbociclib |                          | no                      | yes        || UNKNOWN | regimen_drugs
    palbociclib | palbociclib, fulvestrant |                         | yes        || UNKNOWN | progressed_on_endocrine
    ribociclib  | ribociclib, fulvestrant  | no                      | yes        || FALSE   |
    fulvestrant | abemaciclib, fulvestrant | no                      | yes        || TRUE    |
    """,
)

test_ribociclib_fulvestrant = spec(
    RIBOCICLIB_FULVESTRANT,
    """
    order_drugs | regimen_drugs            | metastatic || verdict | lacking
    ------------+--------------------------+------------++---------+--------------
    fulvestrant | ribociclib, fulvestrant  | yes        || TRUE    |
    none        | ribociclib, fulvestrant  | yes        || FALSE   |
    fulvestrant | fulvestrant              | yes        || FALSE   |
    fulvestrant | ribociclib               | yes        || FALSE   |
    fulvestrant | ribociclib, fulvestrant  | no         || FALSE   |
                | ribociclib, fulvestrant  | yes        || UNKNOWN | order_drugs
    fulvestrant |                          | yes        || UNKNOWN | regimen_drugs
    fulvestrant | palbociclib, fulvestrant | yes        || FALSE   |
    """,
)

test_everolimus_partner = spec(
    EVEROLIMUS_PARTNER,
    """
    order_drugs           | regimen_drugs | metastatic || verdict | lacking
    ----------------------+---------------+------------++---------+--------------
    everolimus            | none          | yes        || TRUE    |
    none                  | none          | yes        || FALSE   |
    everolimus            | exemestane    | yes        || FALSE   |
    everolimus            | none          | no         || FALSE   |
                          | none          | yes        || UNKNOWN | order_drugs
    everolimus            |               | yes        || UNKNOWN | regimen_drugs
    everolimus-transplant | none          | yes        || FALSE   |
    """,
)

test_everolimus_er = spec(
    EVEROLIMUS_ER,
    """
    order_drugs | er       | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    everolimus  | negative | yes        || TRUE    |
    none        | negative | yes        || FALSE   |
    everolimus  | positive | yes        || FALSE   |
    everolimus  | negative | no         || FALSE   |
                | negative | yes        || UNKNOWN | order_drugs
    everolimus  |          | yes        || UNKNOWN | er
    """,
)

test_everolimus_her2 = spec(
    EVEROLIMUS_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    everolimus  | positive | yes        || TRUE    |
    none        | positive | yes        || FALSE   |
    everolimus  | negative | yes        || FALSE   |
    everolimus  | positive | no         || FALSE   |
                | positive | yes        || UNKNOWN | order_drugs
    everolimus  |          | yes        || UNKNOWN | her2
    """,
)

test_everolimus_prior = spec(
    EVEROLIMUS_PRIOR,
    """
    order_drugs | progressed_on_other_ai | metastatic || verdict | lacking
    ------------+------------------------+------------++---------+-----------------------
    everolimus  | no                     | yes        || TRUE    |
    none        | no                     | yes        || FALSE   |
    everolimus  | yes                    | yes        || FALSE   |
    everolimus  | no                     | no         || FALSE   |
                | no                     | yes        || UNKNOWN | order_drugs
    everolimus  |                        | yes        || UNKNOWN | progressed_on_other_ai
    """,
)

test_unnamed_drug = spec(
    UNNAMED_DRUG,
    """
    order_drugs             | metastatic || verdict | lacking
    ------------------------+------------++---------+------------
    bevacizumab             | yes        || TRUE    |
    none                    | yes        || FALSE   |
    bevacizumab             | no         || FALSE   |
    trastuzumab-deruxtecan  | yes        || TRUE    |
    alpelisib               | yes        || TRUE    |
    talazoparib             | yes        || TRUE    |
    pembrolizumab           | yes        || TRUE    |
    atezolizumab            | yes        || TRUE    |
    larotrectinib           | yes        || TRUE    |
    liposomal-irinotecan    | yes        || TRUE    |
    irinotecan              | yes        || FALSE   |
    olaparib                | yes        || FALSE   |
    trastuzumab, letrozole  | yes        || FALSE   |
                            | yes        || UNKNOWN | order_drugs
    """,
)
