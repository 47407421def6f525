"""What a call was worked out from, and by what, as a site may keep it (MBC_KEEP_INPUTS_KEY_FILE).

It is patient data. It leaves this process only encrypted by `mbc_service.store.sealing`, never in a record
and never in the log.
"""

from collections.abc import Mapping
from typing import Any

from mbc_cards.editions import EDITIONS
from mbc_cards.offers import SitePreferences
from mbc_cards.recommendation import Edition
from mbc_cards.wording import CardOptions
from mbc_service import __version__
from mbc_service.practice import Practice
from mbc_service.settings import Settings
from mbc_service.site import Site
from mbc_service.terms import Terms, digest_of

Json = dict[str, Any]


class EditionGoneError(Exception):
    """The edition that answered is not in this version; the text says which version has it."""


def provenance_of(settings: Settings, edition: Edition, site: Site) -> Json:
    """Return by what the calls of a service are answered: the same for all of them."""
    return {
        "version": __version__,
        "edition": edition.id,
        "edition_digest": digest_of(edition),
        "site": site_words(site.preferences),
        "max_cards": settings.max_cards,
        "snomed": settings.snomed,
        "supersession_notes": settings.supersession_notes,
    }


def inputs_to_keep(practice: Practice, asked: Json | None, terms: Terms) -> Json | None:
    """Return what is kept of a call so that its cards can be replayed, None if nothing is."""
    if asked is None or practice.provenance is None:
        return None
    return {**asked, "evaluated": terms.options.evaluated, "answered_by": practice.provenance}


def terms_of_then(kept: Mapping[str, Any]) -> Terms:
    """Return the terms on which a kept call was answered.

    Raises EditionGoneError when its edition is not in this version.
    """
    answered_by = kept["answered_by"]
    edition = EDITIONS.get(answered_by["edition"])
    if edition is None:
        raise EditionGoneError(
            f"Edition {answered_by['edition']} answered and is not in version {__version__}, so nothing is "
            f"replayed: use version {answered_by['version']}, which answered."
        )
    site = answered_by["site"]
    preferences = SitePreferences(tuple(site["formulary"]), site["excluded"], site["disabled"])
    return Terms(
        edition=edition,
        options=CardOptions(
            max_cards=answered_by["max_cards"], site=preferences, evaluated=kept["evaluated"]
        ),
        snomed=answered_by["snomed"],
        supersession_notes=answered_by["supersession_notes"],
    )


def site_words(preferences: SitePreferences) -> Json:
    """Return what a site prefers as it is kept."""
    return {
        "formulary": list(preferences.formulary),
        "excluded": dict(preferences.excluded),
        "disabled": dict(preferences.disabled),
    }
