"""Worked examples of July 2026: orders of targeted drugs."""

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.targeted_checks import (
    ALPELISIB_HER2,
    ALPELISIB_PARTNER,
    ALPELISIB_PIK3CA,
    ALPELISIB_PRIOR,
    ALPELISIB_RECEPTOR,
    CAPIVASERTIB_HER2,
    CAPIVASERTIB_PARTNER,
    CAPIVASERTIB_PATHWAY,
    CAPIVASERTIB_PRIOR,
    CAPIVASERTIB_RECEPTOR,
    CDK46_AGAIN,
    CDK46_HER2,
    CDK46_PARTNER,
    CDK46_RECEPTOR,
    ELACESTRANT_ER,
    ELACESTRANT_ESR1,
    ELACESTRANT_HER2,
    ELACESTRANT_MENOPAUSE,
    ELACESTRANT_PRIOR,
    EVEROLIMUS_HER2,
    EVEROLIMUS_PARTNER,
    EVEROLIMUS_PRIOR,
    EVEROLIMUS_RECEPTOR,
    IMLUNESTRANT_ER,
    IMLUNESTRANT_ESR1,
    IMLUNESTRANT_HER2,
    IMLUNESTRANT_PRIOR,
    INAVOLISIB_HER2,
    INAVOLISIB_PARTNERS,
    INAVOLISIB_PIK3CA,
    INAVOLISIB_PRIOR,
    INAVOLISIB_RECEPTOR,
    TRK_FUSION,
)

test_cdk46_receptor = spec(
    CDK46_RECEPTOR,
    """
    order_drugs | hormone_receptor | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    palbociclib | negative         | yes        || TRUE    |
    none        | negative         | yes        || FALSE   |
    palbociclib | positive         | yes        || FALSE   |
    palbociclib | negative         | no         || FALSE   |
                | negative         | yes        || UNKNOWN | order_drugs
    palbociclib |                  | yes        || UNKNOWN | hormone_receptor
    """,
)


test_cdk46_her2 = spec(
    CDK46_HER2,
    """
    order_drugs | her2     | regimen_drugs | metastatic || verdict | lacking
    ------------+----------+---------------+------------++---------+--------------
    palbociclib | positive | none          | yes        || TRUE    |
    none        | positive | none          | yes        || FALSE   |
    palbociclib | negative | none          | yes        || FALSE   |
    palbociclib | positive | trastuzumab   | yes        || FALSE   |
    palbociclib | positive | none          | no         || FALSE   |
                | positive | none          | yes        || UNKNOWN | order_drugs
    palbociclib |          | none          | yes        || UNKNOWN | her2
    palbociclib | positive |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_cdk46_partner = spec(
    CDK46_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    palbociclib | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    palbociclib | letrozole     | yes        || FALSE   |
    palbociclib | fulvestrant   | yes        || FALSE   |
    palbociclib | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    palbociclib |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_cdk46_again = spec(
    CDK46_AGAIN,
    """
    order_drugs | drugs_received_metastatic | drugs_failed | metastatic || verdict | lacking
    ------------+---------------------------+--------------+------------++---------+--------------------------
    palbociclib | palbociclib               | palbociclib  | yes        || TRUE    |
    none        | palbociclib               | palbociclib  | yes        || FALSE   |
    palbociclib | none                      | palbociclib  | yes        || FALSE   |
    palbociclib | palbociclib               | none         | yes        || FALSE   |
    palbociclib | palbociclib               | palbociclib  | no         || FALSE   |
                | palbociclib               | palbociclib  | yes        || UNKNOWN | order_drugs
    palbociclib |                           | palbociclib  | yes        || UNKNOWN | drugs_received_metastatic
    palbociclib | palbociclib               |              | yes        || UNKNOWN | drugs_failed
    """,
)


test_elacestrant_esr1 = spec(
    ELACESTRANT_ESR1,
    """
    order_drugs | esr1         | metastatic || verdict | lacking
    ------------+--------------+------------++---------+------------
    elacestrant | not detected | yes        || TRUE    |
    none        | not detected | yes        || FALSE   |
    elacestrant | detected     | yes        || FALSE   |
    elacestrant | not detected | no         || FALSE   |
                | not detected | yes        || UNKNOWN | order_drugs
    elacestrant |              | yes        || UNKNOWN | esr1
    """,
)


test_elacestrant_er = spec(
    ELACESTRANT_ER,
    """
    order_drugs | er       | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    elacestrant | negative | yes        || TRUE    |
    none        | negative | yes        || FALSE   |
    elacestrant | positive | yes        || FALSE   |
    elacestrant | negative | no         || FALSE   |
                | negative | yes        || UNKNOWN | order_drugs
    elacestrant |          | yes        || UNKNOWN | er
    """,
)


test_elacestrant_her2 = spec(
    ELACESTRANT_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    elacestrant | positive | yes        || TRUE    |
    none        | positive | yes        || FALSE   |
    elacestrant | negative | yes        || FALSE   |
    elacestrant | positive | no         || FALSE   |
                | positive | yes        || UNKNOWN | order_drugs
    elacestrant |          | yes        || UNKNOWN | her2
    """,
)


test_elacestrant_prior = spec(
    ELACESTRANT_PRIOR,
    """
    order_drugs | progressed_on_endocrine | metastatic || verdict | lacking
    ------------+-------------------------+------------++---------+------------------------
    elacestrant | no                      | yes        || TRUE    |
    none        | no                      | yes        || FALSE   |
    elacestrant | yes                     | yes        || FALSE   |
    elacestrant | no                      | no         || FALSE   |
                | no                      | yes        || UNKNOWN | order_drugs
    elacestrant |                         | yes        || UNKNOWN | progressed_on_endocrine
    """,
)


test_imlunestrant_esr1 = spec(
    IMLUNESTRANT_ESR1,
    """
    order_drugs  | esr1         | metastatic || verdict | lacking
    -------------+--------------+------------++---------+------------
    imlunestrant | not detected | yes        || TRUE    |
    none         | not detected | yes        || FALSE   |
    imlunestrant | detected     | yes        || FALSE   |
    imlunestrant | not detected | no         || FALSE   |
                 | not detected | yes        || UNKNOWN | order_drugs
    imlunestrant |              | yes        || UNKNOWN | esr1
    """,
)


test_imlunestrant_er = spec(
    IMLUNESTRANT_ER,
    """
    order_drugs  | er       | metastatic || verdict | lacking
    -------------+----------+------------++---------+------------
    imlunestrant | negative | yes        || TRUE    |
    none         | negative | yes        || FALSE   |
    imlunestrant | positive | yes        || FALSE   |
    imlunestrant | negative | no         || FALSE   |
                 | negative | yes        || UNKNOWN | order_drugs
    imlunestrant |          | yes        || UNKNOWN | er
    """,
)


test_imlunestrant_her2 = spec(
    IMLUNESTRANT_HER2,
    """
    order_drugs  | her2     | metastatic || verdict | lacking
    -------------+----------+------------++---------+------------
    imlunestrant | positive | yes        || TRUE    |
    none         | positive | yes        || FALSE   |
    imlunestrant | negative | yes        || FALSE   |
    imlunestrant | positive | no         || FALSE   |
                 | positive | yes        || UNKNOWN | order_drugs
    imlunestrant |          | yes        || UNKNOWN | her2
    """,
)


test_imlunestrant_prior = spec(
    IMLUNESTRANT_PRIOR,
    """
    order_drugs  | progressed_on_endocrine | metastatic || verdict | lacking
    -------------+-------------------------+------------++---------+------------------------
    imlunestrant | no                      | yes        || TRUE    |
    none         | no                      | yes        || FALSE   |
    imlunestrant | yes                     | yes        || FALSE   |
    imlunestrant | no                      | no         || FALSE   |
                 | no                      | yes        || UNKNOWN | order_drugs
    imlunestrant |                         | yes        || UNKNOWN | progressed_on_endocrine
    """,
)


test_elacestrant_menopause = spec(
    ELACESTRANT_MENOPAUSE,
    """
    order_drugs | menopause      | sex    | metastatic || verdict | lacking
    ------------+----------------+--------+------------++---------+------------
    elacestrant | premenopausal  | female | yes        || TRUE    |
    none        | premenopausal  | female | yes        || FALSE   |
    elacestrant | postmenopausal | female | yes        || FALSE   |
    elacestrant | premenopausal  |        | yes        || UNKNOWN | sex
    elacestrant | premenopausal  | female | no         || FALSE   |
                | premenopausal  | female | yes        || UNKNOWN | order_drugs
    elacestrant |                | female | yes        || UNKNOWN | menopause
    """,
)


test_capivasertib_pathway = spec(
    CAPIVASERTIB_PATHWAY,
    """
    order_drugs  | akt_pathway  | metastatic || verdict | lacking
    -------------+--------------+------------++---------+------------
    capivasertib | not detected | yes        || TRUE    |
    none         | not detected | yes        || FALSE   |
    capivasertib | detected     | yes        || FALSE   |
    capivasertib | not detected | no         || FALSE   |
                 | not detected | yes        || UNKNOWN | order_drugs
    capivasertib |              | yes        || UNKNOWN | akt_pathway
    """,
)


test_capivasertib_partner = spec(
    CAPIVASERTIB_PARTNER,
    """
    order_drugs  | regimen_drugs | metastatic || verdict | lacking
    -------------+---------------+------------++---------+--------------
    capivasertib | none          | yes        || TRUE    |
    none         | none          | yes        || FALSE   |
    capivasertib | fulvestrant   | yes        || FALSE   |
    capivasertib | none          | no         || FALSE   |
                 | none          | yes        || UNKNOWN | order_drugs
    capivasertib |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_capivasertib_receptor = spec(
    CAPIVASERTIB_RECEPTOR,
    """
    order_drugs  | hormone_receptor | metastatic || verdict | lacking
    -------------+------------------+------------++---------+-----------------
    capivasertib | negative         | yes        || TRUE    |
    none         | negative         | yes        || FALSE   |
    capivasertib | positive         | yes        || FALSE   |
    capivasertib | negative         | no         || FALSE   |
                 | negative         | yes        || UNKNOWN | order_drugs
    capivasertib |                  | yes        || UNKNOWN | hormone_receptor
    """,
)


test_capivasertib_her2 = spec(
    CAPIVASERTIB_HER2,
    """
    order_drugs  | her2     | metastatic || verdict | lacking
    -------------+----------+------------++---------+------------
    capivasertib | positive | yes        || TRUE    |
    none         | positive | yes        || FALSE   |
    capivasertib | negative | yes        || FALSE   |
    capivasertib | positive | no         || FALSE   |
                 | positive | yes        || UNKNOWN | order_drugs
    capivasertib |          | yes        || UNKNOWN | her2
    """,
)


test_capivasertib_prior = spec(
    CAPIVASERTIB_PRIOR,
    """
    order_drugs  | progressed_on_endocrine | metastatic || verdict | lacking
    -------------+-------------------------+------------++---------+------------------------
    capivasertib | no                      | yes        || TRUE    |
    none         | no                      | yes        || FALSE   |
    capivasertib | yes                     | yes        || FALSE   |
    capivasertib | no                      | no         || FALSE   |
                 | no                      | yes        || UNKNOWN | order_drugs
    capivasertib |                         | yes        || UNKNOWN | progressed_on_endocrine
    """,
)


test_alpelisib_pik3ca = spec(
    ALPELISIB_PIK3CA,
    """
    order_drugs | pik3ca       | metastatic || verdict | lacking
    ------------+--------------+------------++---------+------------
    alpelisib   | not detected | yes        || TRUE    |
    none        | not detected | yes        || FALSE   |
    alpelisib   | detected     | yes        || FALSE   |
    alpelisib   | not detected | no         || FALSE   |
                | not detected | yes        || UNKNOWN | order_drugs
    alpelisib   |              | yes        || UNKNOWN | pik3ca
    """,
)


test_alpelisib_partner = spec(
    ALPELISIB_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    alpelisib   | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    alpelisib   | fulvestrant   | yes        || FALSE   |
    alpelisib   | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    alpelisib   |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_alpelisib_receptor = spec(
    ALPELISIB_RECEPTOR,
    """
    order_drugs | hormone_receptor | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    alpelisib   | negative         | yes        || TRUE    |
    none        | negative         | yes        || FALSE   |
    alpelisib   | positive         | yes        || FALSE   |
    alpelisib   | negative         | no         || FALSE   |
                | negative         | yes        || UNKNOWN | order_drugs
    alpelisib   |                  | yes        || UNKNOWN | hormone_receptor
    """,
)


test_alpelisib_her2 = spec(
    ALPELISIB_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    alpelisib   | positive | yes        || TRUE    |
    none        | positive | yes        || FALSE   |
    alpelisib   | negative | yes        || FALSE   |
    alpelisib   | positive | no         || FALSE   |
                | positive | yes        || UNKNOWN | order_drugs
    alpelisib   |          | yes        || UNKNOWN | her2
    """,
)


test_alpelisib_prior = spec(
    ALPELISIB_PRIOR,
    """
    order_drugs | progressed_on_endocrine | metastatic || verdict | lacking
    ------------+-------------------------+------------++---------+------------------------
    alpelisib   | no                      | yes        || TRUE    |
    none        | no                      | yes        || FALSE   |
    alpelisib   | yes                     | yes        || FALSE   |
    alpelisib   | no                      | no         || FALSE   |
                | no                      | yes        || UNKNOWN | order_drugs
    alpelisib   |                         | yes        || UNKNOWN | progressed_on_endocrine
    """,
)


test_inavolisib_pik3ca = spec(
    INAVOLISIB_PIK3CA,
    """
    order_drugs | pik3ca       | metastatic || verdict | lacking
    ------------+--------------+------------++---------+------------
    inavolisib  | not detected | yes        || TRUE    |
    none        | not detected | yes        || FALSE   |
    inavolisib  | detected     | yes        || FALSE   |
    inavolisib  | not detected | no         || FALSE   |
                | not detected | yes        || UNKNOWN | order_drugs
    inavolisib  |              | yes        || UNKNOWN | pik3ca
    """,
)


test_inavolisib_partners = spec(
    INAVOLISIB_PARTNERS,
    """
    order_drugs | regimen_drugs            | metastatic || verdict | lacking
    ------------+--------------------------+------------++---------+--------------
    inavolisib  | palbociclib              | yes        || TRUE    |
    none        | palbociclib              | yes        || FALSE   |
    inavolisib  | fulvestrant              | yes        || TRUE    |
    inavolisib  | palbociclib, fulvestrant | yes        || FALSE   |
    inavolisib  | palbociclib              | no         || FALSE   |
                | palbociclib              | yes        || UNKNOWN | order_drugs
    inavolisib  |                          | yes        || UNKNOWN | regimen_drugs
    """,
)


test_inavolisib_receptor = spec(
    INAVOLISIB_RECEPTOR,
    """
    order_drugs | hormone_receptor | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    inavolisib  | negative         | yes        || TRUE    |
    none        | negative         | yes        || FALSE   |
    inavolisib  | positive         | yes        || FALSE   |
    inavolisib  | negative         | no         || FALSE   |
                | negative         | yes        || UNKNOWN | order_drugs
    inavolisib  |                  | yes        || UNKNOWN | hormone_receptor
    """,
)


test_inavolisib_her2 = spec(
    INAVOLISIB_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    inavolisib  | positive | yes        || TRUE    |
    none        | positive | yes        || FALSE   |
    inavolisib  | negative | yes        || FALSE   |
    inavolisib  | positive | no         || FALSE   |
                | positive | yes        || UNKNOWN | order_drugs
    inavolisib  |          | yes        || UNKNOWN | her2
    """,
)


test_inavolisib_prior = spec(
    INAVOLISIB_PRIOR,
    """
    order_drugs | progressed_on_endocrine | metastatic || verdict | lacking
    ------------+-------------------------+------------++---------+------------------------
    inavolisib  | no                      | yes        || TRUE    |
    none        | no                      | yes        || FALSE   |
    inavolisib  | yes                     | yes        || FALSE   |
    inavolisib  | no                      | no         || FALSE   |
                | no                      | yes        || UNKNOWN | order_drugs
    inavolisib  |                         | yes        || UNKNOWN | progressed_on_endocrine
    """,
)


test_everolimus_partner = spec(
    EVEROLIMUS_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    everolimus  | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    everolimus  | letrozole     | yes        || FALSE   |
    everolimus  | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    everolimus  |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_everolimus_receptor = spec(
    EVEROLIMUS_RECEPTOR,
    """
    order_drugs | hormone_receptor | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    everolimus  | negative         | yes        || TRUE    |
    none        | negative         | yes        || FALSE   |
    everolimus  | positive         | yes        || FALSE   |
    everolimus  | negative         | no         || FALSE   |
                | negative         | yes        || UNKNOWN | order_drugs
    everolimus  |                  | yes        || UNKNOWN | hormone_receptor
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
    order_drugs | progressed_on_endocrine | metastatic || verdict | lacking
    ------------+-------------------------+------------++---------+------------------------
    everolimus  | no                      | yes        || TRUE    |
    none        | no                      | yes        || FALSE   |
    everolimus  | yes                     | yes        || FALSE   |
    everolimus  | no                      | no         || FALSE   |
                | no                      | yes        || UNKNOWN | order_drugs
    everolimus  |                         | yes        || UNKNOWN | progressed_on_endocrine
    """,
)


test_trk_fusion = spec(
    TRK_FUSION,
    """
    order_drugs | ntrk         | metastatic || verdict | lacking
    ------------+--------------+------------++---------+------------
    entrectinib | not detected | yes        || TRUE    |
    none        | not detected | yes        || FALSE   |
    entrectinib | detected     | yes        || FALSE   |
    entrectinib | not detected | no         || FALSE   |
                | not detected | yes        || UNKNOWN | order_drugs
    entrectinib |              | yes        || UNKNOWN | ntrk
    """,
)
