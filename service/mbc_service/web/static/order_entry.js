/* Order entry: a CDS Hooks client in the browser.

   It reads discovery, resolves the prefetch templates against the record of the page, calls
   patient-view when the chart opens, order-select whenever the orders change and order-sign before
   they are signed, applies suggestions, and sends feedback. Cards are drawn by the server. */
"use strict";

const page = JSON.parse(document.getElementById("handed").textContent);
const byId = (id) => document.getElementById(id);
const SERVICES = new URL("/cds-services", location.href);
const TITLES = {
  "patient-view": "Chart opened",
  "order-select": "Order being written",
  "order-sign": "Before signing",
};

const state = {
  services: {}, // hook → its entry in discovery
  record: page.record,
  drafts: page.orders.filter(isOrder).map((resource) => ({ resource, selected: isSelected(resource) })),
  cards: new Map(), // uuid → {card, service}
  exchanges: [],
  asked: 0, // number of the newest call; the answers of older ones are not shown
  warned: false, // the orders as they are were held back by cards at signing
  made: 0,
};

function isOrder(resource) {
  return resource.resourceType !== "Medication"; // what an order refers to travels with it and is not one
}

function isSelected(resource) {
  return !page.selections.length || page.selections.includes(`${resource.resourceType}/${resource.id}`);
}

/* --- the wire --- */

async function send(method, url, body) {
  const exchange = { method, url: String(url), body, begun: performance.now() };
  try {
    const options = { method, headers: { Accept: "application/json" }, credentials: "omit", cache: "no-cache" };
    if (body !== undefined) {
      options.headers["Content-Type"] = "application/json";
      options.body = JSON.stringify(body);
    }
    const response = await fetch(url, options);
    exchange.status = response.status;
    exchange.ok = response.ok;
    exchange.text = await response.text();
    exchange.answer = exchange.text ? JSON.parse(exchange.text) : null;
  } catch (error) {
    exchange.failure = error instanceof SyntaxError ? "the answer is not JSON" : "the service did not answer";
    exchange.ok = false;
  }
  exchange.took = performance.now() - exchange.begun;
  log(exchange);
  return exchange;
}

function log(exchange) {
  const row = copyOf("exchange-template");
  const path = new URL(exchange.url).pathname;
  const came = exchange.failure ?? exchange.status;
  row.querySelector(".what").textContent = `${exchange.method} ${path}`;
  const sizes = [exchange.body && `${size(exchange.body)} sent`, exchange.text && `${size(exchange.text)} back`];
  row.querySelector(".figures").textContent =
    [came, `${exchange.took.toFixed(0)} ms`, ...sizes.filter(Boolean)].join(" · ");
  row.addEventListener("toggle", () => {
    if (row.open) {
      row.querySelector(".request").textContent = pretty(exchange.body);
      row.querySelector(".response").textContent = pretty(exchange.answer) || exchange.text || String(came);
    }
  });
  const copies = { curl: () => curl(exchange), request: () => pretty(exchange.body), response: () => pretty(exchange.answer) };
  for (const [what, text] of Object.entries(copies)) {
    row.querySelector(`.copy-${what}`).addEventListener("click", (event) => copy(text(), event.target));
  }
  if (exchange.body === undefined) row.querySelector(".copy-request").remove();
  byId("exchanges").prepend(row);
  exchange.row = row;
  state.exchanges.push(exchange);
}

const pretty = (value) => (value === undefined || value === null ? "" : JSON.stringify(value, null, 2));

function size(value) {
  const bytes = new Blob([typeof value === "string" ? value : JSON.stringify(value)]).size;
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

function curl(exchange) {
  if (exchange.body === undefined) return `curl -sS '${exchange.url}'`;
  const quoted = JSON.stringify(exchange.body).replaceAll("'", "'\\''");
  return `curl -sS -X ${exchange.method} -H 'Content-Type: application/json' '${exchange.url}' -d '${quoted}'`;
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea"); // a page over plain http has no clipboard
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say("Copied.");
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = before; }, 1500);
}

/* --- prefetch: the record of the page answers as a FHIR server would --- */

function prefetch(templates) {
  const found = {};
  for (const [key, template] of Object.entries(templates ?? {})) {
    const query = template.replaceAll("{{context.patientId}}", page.patientId);
    found[key] = query.includes("?") ? search(query) : read(query);
  }
  return found;
}

function read(reference) {
  const [type, id] = reference.split("/");
  return state.record.find((item) => item.resourceType === type && item.id === id) ?? null;
}

function search(query) {
  const [type, rest] = query.split("?");
  const wanted = new URLSearchParams(rest);
  let matches = state.record.filter((item) => item.resourceType === type && isOf(item, wanted.get("patient")));
  for (const member of ["code", "category"]) {
    const codes = wanted.get(member)?.split(",").map((token) => token.split("|").pop());
    if (codes) matches = matches.filter((item) => codesOf(item[member]).some((code) => codes.includes(code)));
  }
  if (wanted.get("_sort") === "-date") {
    const dated = (item) => item.effectiveDateTime ?? item.effectivePeriod?.start ?? item.issued ?? "";
    matches.sort((one, other) => dated(other).localeCompare(dated(one)));
  }
  const entry = matches.slice(0, Number(wanted.get("_count") ?? 200)).map((resource) => ({ resource, search: { mode: "match" } }));
  const named = new Set(matches.map((item) => item.medicationReference?.reference));
  for (const item of state.record) {
    if (item.resourceType === "Medication" && named.has(`Medication/${item.id}`)) {
      entry.push({ resource: item, search: { mode: "include" } });
    }
  }
  return { resourceType: "Bundle", type: "searchset", total: matches.length, entry };
}

function isOf(item, patient) {
  const reference = (item.subject ?? item.patient)?.reference;
  return reference === undefined || reference.split("/").slice(-2).join("/") === `Patient/${patient}`;
}

function codesOf(concepts) {
  return [concepts ?? []].flat().flatMap((concept) => (concept.coding ?? []).map((coding) => coding.code));
}

/* --- the hooks --- */

async function call(hook, context) {
  const service = state.services[hook];
  const number = ++state.asked;
  const body = {
    hook,
    hookInstance: uuid(),
    context: { userId: "Practitioner/example", patientId: page.patientId, ...context },
    prefetch: prefetch(service.prefetch),
  };
  if (page.fhirServer) body.fhirServer = page.fhirServer;
  say(`Calling ${hook} …`);
  const exchange = await send("POST", `${SERVICES}/${service.id}`, body);
  if (number !== state.asked) return null;
  await show(hook, service, exchange);
  return exchange;
}

function draftBundle() {
  const resources = [...state.drafts.map((draft) => draft.resource), ...page.orders.filter((item) => !isOrder(item))];
  return { resourceType: "Bundle", type: "collection", entry: resources.map((resource) => ({ resource })) };
}

async function orderSelect() {
  state.warned = false;
  drawDrafts();
  if (!state.drafts.some((draft) => draft.selected)) {
    state.asked += 1;
    dropMoments("order-select", "order-sign");
    say("No order is selected.");
    return;
  }
  dropMoments("order-sign");
  const selections = state.drafts.filter((draft) => draft.selected).map((draft) => reference(draft.resource));
  await call("order-select", { draftOrders: draftBundle(), selections });
}

async function sign() {
  if (!state.drafts.length) return;
  if (!state.warned) {
    const exchange = await call("order-sign", { draftOrders: draftBundle() });
    if (!exchange || !exchange.ok) return;
    if (exchange.answer.cards.length) {
      state.warned = true;
      drawDrafts();
      byId("panel-heading").focus();
      return;
    }
  }
  const names = state.drafts.map((draft) => nameOf(draft.resource)).join(", ");
  for (const { resource } of state.drafts) {
    state.record.push({ ...resource, status: "active", authoredOn: page.today });
  }
  state.drafts = [];
  state.warned = false;
  dropMoments("order-select");
  drawDrafts();
  byId("signed").hidden = false;
  byId("signed").textContent = `Signed: ${names}. The record now has ${names.includes(",") ? "them" : "it"}.`;
  say(`Signed: ${names}.`);
}

/* --- cards --- */

async function show(hook, service, exchange) {
  const moment = copyOf("moment-template");
  moment.dataset.hook = hook;
  moment.querySelector("h3").textContent = TITLES[hook];
  const place = moment.querySelector(".cards");
  const counted = moment.querySelector(".counted");
  if (exchange.ok) {
    const cards = exchange.answer.cards;
    for (const card of cards) state.cards.set(card.uuid, { card, service });
    if (cards.length) place.innerHTML = await drawn(cards);
    else place.append(paragraph("nothing", "Evaluated, nothing to say."));
    counted.textContent = `${hook} · ${cards.length} card${cards.length === 1 ? "" : "s"} · ${exchange.took.toFixed(0)} ms`;
  } else {
    counted.textContent = `${hook} · ${exchange.failure ?? `status ${exchange.status}`}`;
    place.append(...notEvaluated(exchange));
  }
  moment.querySelector(".show-json").addEventListener("click", () => showExchange(exchange));
  dropMoments(hook);
  for (const older of byId("moments").children) fold(older);
  byId("moments").prepend(moment);
  wire(moment);
  if (exchange.ok && exchange.answer.cards.length && !performance.getEntriesByName("first-card").length) {
    performance.mark("first-card");
  }
  say(exchange.ok ? `${TITLES[hook]}: ${counted.textContent}` : `${TITLES[hook]}: not evaluated`);
}

async function drawn(cards) {
  const response = await fetch("/demo/cards", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ cards }),
  });
  return response.text();
}

function notEvaluated(exchange) {
  const list = document.createElement("ul");
  for (const issue of exchange.answer?.issue ?? []) {
    const item = document.createElement("li");
    item.textContent = issue.diagnostics ?? issue.details?.text ?? issue.code;
    list.append(item);
  }
  const box = paragraph("fault", `Not evaluated: ${exchange.failure ?? `the service answered ${exchange.status}`}. This is not an all-clear.`);
  box.setAttribute("role", "alert");
  return list.children.length ? [box, list] : [box];
}

function paragraph(kind, text) {
  const element = document.createElement("p");
  element.className = kind;
  element.textContent = text;
  return element;
}

function fold(moment) {
  if (moment.querySelector("details.earlier")) return;
  const details = document.createElement("details");
  details.className = "earlier";
  const summary = document.createElement("summary");
  summary.textContent = `${moment.querySelectorAll(".card").length} shown earlier`;
  details.append(summary, moment.querySelector(".cards"));
  moment.append(details);
}

function dropMoments(...hooks) {
  for (const moment of [...byId("moments").children]) {
    if (hooks.includes(moment.dataset.hook)) moment.remove();
  }
}

function wire(moment) {
  for (const element of moment.querySelectorAll(".card")) {
    const { card, service } = state.cards.get(element.dataset.card);
    const detail = element.querySelector(".detail");
    const unfold = element.querySelector(".unfold");
    detail.classList.add("folded");
    if (detail.scrollHeight > detail.clientHeight + 24) {
      unfold.hidden = false;
      unfold.addEventListener("click", () => {
        const open = detail.classList.toggle("folded");
        unfold.setAttribute("aria-expanded", String(!open));
        unfold.textContent = open ? "Show all" : "Show less";
      });
    } else {
      detail.classList.remove("folded");
    }
    for (const button of element.querySelectorAll("[data-suggestion]")) {
      const suggestion = card.suggestions.find((item) => item.uuid === button.dataset.suggestion);
      button.addEventListener("click", () => accept(element, card, service, suggestion, button));
    }
    element.querySelector(".override form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      override(element, card, service, new FormData(event.target));
    });
  }
}

async function accept(element, card, service, suggestion, button) {
  const one = card.selectionBehavior === "at-most-one";
  for (const other of one ? element.querySelectorAll("[data-suggestion]") : [button]) other.disabled = true;
  for (const action of suggestion.actions ?? []) apply(action);
  finish(element, `Taken: ${suggestion.label}`);
  byId("panel-heading").focus();
  const sent = feedback(service, { card: card.uuid, outcome: "accepted", acceptedSuggestions: [{ id: suggestion.uuid }] });
  await orderSelect();
  await sent;
}

async function override(element, card, service, form) {
  const { code, system, display } = card.overrideReasons[Number(form.get("reason"))];
  const overrideReason = { reason: { code, system, display } };
  if (form.get("comment").trim()) overrideReason.userComment = form.get("comment").trim();
  element.classList.add("overridden");
  element.querySelector(".override").remove();
  finish(element, `Overridden: ${display}`);
  element.querySelector("h4").focus();
  await feedback(service, { card: card.uuid, outcome: "overridden", overrideReason });
}

function finish(element, words) {
  const outcome = element.querySelector(".outcome");
  outcome.hidden = false;
  outcome.textContent = words;
  say(words);
}

function feedback(service, item) {
  const stamped = { ...item, outcomeTimestamp: new Date().toISOString() };
  return send("POST", `${SERVICES}/${service.id}/feedback`, { feedback: [stamped] });
}

function apply(action) {
  if (action.type === "create") {
    state.drafts.push({ resource: { ...action.resource, id: newId() }, selected: true });
  } else if (action.type === "update") {
    const place = state.drafts.find((draft) => reference(draft.resource) === reference(action.resource));
    if (place) place.resource = action.resource;
  } else if (action.type === "delete") {
    const gone = [action.resourceId, action.resource && reference(action.resource)].flat();
    state.drafts = state.drafts.filter((draft) => !gone.includes(reference(draft.resource)));
  }
}

/* --- orders --- */

const reference = (resource) => `${resource.resourceType}/${resource.id}`;

function nameOf(resource) {
  const concept = resource.medicationCodeableConcept ?? resource.code ?? {};
  return concept.text ?? concept.coding?.[0]?.display ?? resource.resourceType;
}

function newId() {
  const taken = new Set(state.drafts.map((draft) => draft.resource.id));
  do state.made += 1; while (taken.has(`order-${state.made}`));
  return `order-${state.made}`;
}

function drawDrafts() {
  const list = byId("drafts");
  list.replaceChildren(...state.drafts.map(draftRow));
  byId("no-drafts").hidden = state.drafts.length > 0;
  byId("sign").disabled = !state.drafts.length;
  byId("sign").textContent = state.warned ? "Sign anyway" : "Sign orders";
}

function draftRow(draft) {
  const row = copyOf("draft-template");
  const name = nameOf(draft.resource);
  row.querySelector(".name").textContent = name;
  row.querySelector(".what").textContent = draft.resource.resourceType === "MedicationRequest" ? "medication" : "test";
  const box = row.querySelector("input");
  box.checked = draft.selected;
  box.addEventListener("change", () => {
    draft.selected = box.checked;
    orderSelect();
  });
  const remove = row.querySelector(".remove");
  remove.setAttribute("aria-label", `Remove ${name}`);
  remove.addEventListener("click", () => {
    state.drafts = state.drafts.filter((other) => other !== draft);
    byId("drug").focus();
    orderSelect();
  });
  return row;
}

function addDrug(drug) {
  const concept = drug.coding ? { coding: [drug.coding], text: drug.name } : { text: drug.name };
  const resource = {
    resourceType: "MedicationRequest",
    id: newId(),
    status: "draft",
    intent: "order",
    medicationCodeableConcept: concept,
    subject: { reference: `Patient/${page.patientId}` },
    authoredOn: page.today,
  };
  state.drafts.push({ resource, selected: true });
  byId("signed").hidden = true;
  orderSelect();
}

/* --- type-ahead: a combobox with a list, as the ARIA practices describe it --- */

function typeAhead() {
  const field = byId("drug");
  const list = byId("drug-options");
  let options = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const mark = (index) => {
    active = index;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (drug) => {
    field.value = "";
    close();
    addDrug(drug);
  };
  const open = () => {
    options = matching(field.value);
    list.replaceChildren(...options.map(({ drug, via }, index) => optionRow(drug, via, index, take)));
    if (!options.length) return close();
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    mark(field.value.trim() ? 0 : -1);
  };
  field.addEventListener("input", open);
  field.addEventListener("blur", () => setTimeout(close, 150));
  field.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      else mark((active + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      take(options[active].drug);
    } else if (event.key === "Escape") {
      if (list.hidden) field.value = "";
      close();
    }
  });
}

function matching(text) {
  const typed = text.trim().toLowerCase();
  const found = [];
  for (const drug of page.drugs) {
    const via = drug.also.find((name) => name.startsWith(typed));
    const rank = drug.name.toLowerCase().startsWith(typed) ? 0 : typed && via ? 1 : drug.name.toLowerCase().includes(typed) ? 2 : drug.class.toLowerCase().includes(typed) ? 3 : -1;
    if (rank >= 0) found.push({ drug, rank, via: rank === 1 ? via : "" });
  }
  return found.sort((one, other) => one.rank - other.rank).slice(0, 12);
}

function optionRow(drug, via, index, take) {
  const row = document.createElement("li");
  row.id = `drug-option-${index}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  const name = document.createElement("span");
  name.textContent = via ? `${drug.name} (${via})` : drug.name;
  const about = document.createElement("span");
  about.className = "meta";
  about.textContent = drug.class;
  row.append(name, " ", about);
  row.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take(drug);
  });
  return row;
}

/* --- small things --- */

function copyOf(template) {
  return byId(template).content.firstElementChild.cloneNode(true);
}

function say(words) {
  byId("status").textContent = words;
}

function showExchange(exchange) {
  exchange.row.open = true;
  exchange.row.scrollIntoView({ block: "start" });
  exchange.row.querySelector("summary").focus();
}

function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function start() {
  typeAhead();
  drawDrafts();
  byId("sign").addEventListener("click", sign);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sign();
  });
  const discovery = await send("GET", SERVICES);
  if (!discovery.ok) {
    byId("moments").append(...notEvaluated(discovery));
    say("The service could not be reached.");
    return;
  }
  for (const service of discovery.answer.services) state.services[service.hook] = service;
  await call("patient-view", {});
  if (state.drafts.length) await orderSelect();
}

start();
