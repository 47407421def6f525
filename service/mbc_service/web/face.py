"""The face of the service in a browser: one blueprint with every page."""

from flask import Blueprint, Response, abort
from flask.blueprints import BlueprintSetupState

from mbc_service.practice import Practice
from mbc_service.web.guide import guide_pages
from mbc_service.web.order_entry import order_entry_pages
from mbc_service.web.pages import asset_response
from mbc_service.web.why import explanation_pages


def face(practice: Practice) -> Blueprint:
    """Return the pages: `/why` and `/guide` always, `/demo` if the settings say so."""
    pages = Blueprint("face", __name__, template_folder="templates")
    demo = practice.settings.demo
    reviewed = practice.edition.is_reviewed

    @pages.record_once
    def lean_templates(state: BlueprintSetupState) -> None:
        state.app.jinja_env.trim_blocks = state.app.jinja_env.lstrip_blocks = True

    @pages.app_context_processor
    def on_every_page() -> dict[str, object]:
        review = "" if reviewed else "The edition in use has not been reviewed by a clinician."
        return {"demo": demo, "review": review}

    @pages.get("/static/<version>/<name>")
    def static_file(version: str, name: str) -> Response:
        return asset_response(version, name) or abort(404)

    pages.register_blueprint(explanation_pages(practice))
    pages.register_blueprint(guide_pages())
    if demo:
        pages.register_blueprint(order_entry_pages(practice))
    return pages
