//! Modals and the app's Home.

use maud::{Markup, html};
use serde_json::Value;

use super::blocks::{Surface, blocks, text_object};
use super::icons::{Icon, icon};
use super::place::Place;
use super::reader::Reader;
use crate::sandbox::form::{list, text_of};
use crate::sandbox::world::{View, World};

/// The visible modal of a person over everything else, or nothing.
pub fn overlay(world: &World, place: &Place, reader: &Reader) -> Markup {
    let Some(stack) = world.modals.get(&place.me) else { return html! {} };
    let Some(view) = stack.last() else { return html! {} };
    let id = format!("v-{}", view.id);
    let title = text_object(view.content.get("title"), reader);
    let submit = view.content.get("submit").filter(|submit| !submit.is_null());
    let close = view.content.get("close").filter(|close| !close.is_null());
    html! {
        div.veil {
            form.modal.surface id=(id) role="dialog" aria-modal="true" aria-labelledby={ (id) "-title" }
                hx-post="/submit" novalidate {
                (fields(place, view))
                header {
                    h2 id={ (id) "-title" } { (title) }
                    button.icon-button type="button" aria-label="Close" data-close hx-post="/close"
                        hx-vals=(serde_json::json!({"as": place.me, "view": view.id})) { (icon(Icon::Cross)) }
                }
                div.inside { (drawn(view, &id, reader)) }
                @if submit.is_some() || close.is_some() {
                    footer {
                        button.button.plain type="button" hx-post="/close"
                            hx-vals=(serde_json::json!({"as": place.me, "view": view.id})) {
                            @if let Some(close) = close { (text_object(Some(close), reader)) }
                            @else if stack.len() > 1 { "Back" } @else { "Cancel" }
                        }
                        @if let Some(submit) = submit {
                            button.button.primary type="submit" { (text_object(Some(submit), reader)) }
                        }
                    }
                }
            }
        }
    }
}

/// The app's Home of a person.
pub fn home(world: &World, place: &Place, reader: &Reader) -> Markup {
    let Some(view) = world.homes.get(&place.me) else {
        return html! { div.intro { h2 { "Home" } p { "The app has not drawn your Home yet." } } };
    };
    let id = format!("v-{}", view.id);
    html! { div.surface { (fields(place, view)) (drawn(view, &id, reader)) } }
}

fn fields(place: &Place, view: &View) -> Markup {
    html! {
        input type="hidden" name="as" value=(place.me);
        input type="hidden" name="view" value=(view.id);
        input type="hidden" name="hash" value=(view.hash);
    }
}

fn drawn(view: &View, id: &str, reader: &Reader) -> Markup {
    let content: &[Value] = list(&view.content, "blocks");
    html! {
        (blocks(content, Surface { id, state: &view.state, errors: &view.errors }, reader))
        @if content.is_empty() && text_of(&view.content, "type") == "modal" { p.hint { "This form is empty." } }
    }
}
