"use strict";
// Works on what is in the page already and makes no markup from text: it hides, opens and moves focus.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const notes = all(".note");
const marks = all(".mark");
const files = all(".file");
const toggles = all(".toggle");
const choose = document.querySelector(".choose");
const shown = document.querySelector(".shown");
const marksOf = new Map();
let current = null;

for (const mark of marks) {
  for (const id of mark.dataset.notes.split(" ")) {
    if (!marksOf.has(id)) marksOf.set(id, []);
    marksOf.get(id).push(mark);
  }
}

function filter() {
  const off = { severity: new Set(), rule: new Set() };
  for (const button of toggles) {
    if (button.getAttribute("aria-pressed") === "false") off[button.dataset.filter].add(button.value);
  }
  const file = choose ? choose.value : "";
  let number = 0;
  for (const section of files) {
    let here = 0;
    for (const note of all(".note", section)) {
      const isOff = off.severity.has(note.dataset.severity) || off.rule.has(note.dataset.rule);
      note.hidden = isOff;
      here += isOff ? 0 : 1;
    }
    section.hidden = here === 0 || (file !== "" && section.id !== file);
    number += section.hidden ? 0 : here;
  }
  for (const mark of marks) {
    const isOn = mark.dataset.notes.split(" ").some((id) => !document.getElementById(id).hidden);
    mark.classList.toggle("off", !isOn);
  }
  const isAll = number === notes.length;
  const words = `Showing ${number.toLocaleString("en")} of ${notes.length.toLocaleString("en")} findings`;
  shown.textContent = isAll ? "" : words;
  document.querySelector(".reset").hidden = isAll;
}

function explain(note) {
  const slot = note.querySelector(".why");
  const rule = document.getElementById(`rule-${note.dataset.rule}`);
  if (!rule || slot.dataset.full) return;
  slot.dataset.full = "yes";
  slot.replaceChildren(...all(".explanation > :not(.todo)", rule).map((part) => part.cloneNode(true)));
}

function paint(note) {
  if (current) {
    current.classList.remove("current");
    for (const mark of marksOf.get(current.id) || []) mark.classList.remove("current");
  }
  current = note;
  if (!note) return;
  note.classList.add("current");
  for (const mark of marksOf.get(note.id) || []) mark.classList.add("current");
}

function open(note, { focus = true, reveal = true } = {}) {
  paint(note);
  note.querySelector("details").open = true;
  explain(note);
  if (focus) note.querySelector("summary").focus({ preventScroll: true });
  const [mark] = marksOf.get(note.id) || [];
  if (reveal && mark) mark.scrollIntoView({ block: "center" });
  note.scrollIntoView({ block: "nearest" });
}

function step(direction) {
  const visible = notes.filter((note) => !note.hidden && !note.closest(".file").hidden);
  if (!visible.length) return;
  const at = visible.indexOf(current);
  const next = at < 0 ? (direction > 0 ? 0 : visible.length - 1) : at + direction;
  open(visible[(next + visible.length) % visible.length]);
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest(".mark");
  if (mark) {
    event.preventDefault();
    const ids = mark.dataset.notes.split(" ").filter((id) => !document.getElementById(id).hidden);
    if (!ids.length) return;
    // Where several findings share the words, each click shows the next one.
    const at = current ? ids.indexOf(current.id) : -1;
    open(document.getElementById(ids[(at + 1) % ids.length]), { reveal: false });
    return;
  }
  const summary = event.target.closest(".note summary");
  if (summary) {
    paint(summary.parentElement.open ? null : summary.closest(".note"));
    return;
  }
  const jump = event.target.closest(".jump");
  if (jump) {
    const [target] = marksOf.get(jump.closest(".note").id) || [];
    if (target) {
      event.preventDefault();
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    }
    return;
  }
  const toggle = event.target.closest(".toggle");
  if (toggle) {
    toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") === "false"));
    filter();
  }
  if (event.target.closest(".reset")) {
    for (const button of toggles) button.setAttribute("aria-pressed", "true");
    if (choose) choose.value = "";
    filter();
  }
});

// The search of a browser opens notes too: whatever opens one, its rule is explained.
document.addEventListener("toggle", (event) => {
  const note = event.target.closest(".note");
  if (note && event.target.open) explain(note);
}, true);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input")) return;
  if (event.key === "j" || event.key === "n") step(1);
  else if (event.key === "k" || event.key === "p") step(-1);
  else if (event.key === "Escape" && current) {
    const [mark] = marksOf.get(current.id) || [];
    current.querySelector("details").open = false;
    paint(null);
    if (mark) mark.focus();
  }
});

if (choose) choose.addEventListener("change", filter);
for (const part of all("[data-script]")) part.hidden = false;
const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
if (named && named.classList.contains("note")) open(named);
