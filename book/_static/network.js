// A network in a page: search, choose, filter, pan and zoom. The picture, the names, the ties and
// the evidence all stand in the page already; this script only shows and hides what is there.
"use strict";
(() => {
  const WORDS = {
    en: {
      find: "Find a name (in Hindi or Latin letters)", texts: "Texts", all: "all texts",
      years: "Years", documents: "Documents", least: "Weight at least", closer: "Zoom in",
      farther: "Zoom out", whole: "Whole picture", clear: "Clear (Esc)", ties: "Ties",
      evidence: "Evidence", nothing: "No evidence in the texts chosen.",
      none: "No such name in this picture.", panel: "What is chosen",
      found: (n) => `${n} found`, shown: (t, n) => `Shown: ${t} ${t === 1 ? "tie" : "ties"} between ${n} names.`,
      node: (name, t) => `${name}, ${t} ${t === 1 ? "tie" : "ties"}`,
      help: "Choose a name or a line to see what it rests on. Keys: arrows go from name to name, " +
        "Enter opens, Escape clears, + and − zoom, 0 shows the whole. Drag to move; two fingers zoom.",
    },
    hi: {
      find: "नाम खोजें (हिंदी या रोमन अक्षरों में)", texts: "पाठ", all: "सभी पाठ",
      years: "वर्ष", documents: "दस्तावेज़", least: "कम से कम भार", closer: "पास लाएँ",
      farther: "दूर करें", whole: "पूरा चित्र", clear: "हटाएँ (Esc)", ties: "संबंध",
      evidence: "प्रमाण", nothing: "चुने हुए पाठों में कोई प्रमाण नहीं।",
      none: "इस चित्र में ऐसा कोई नाम नहीं।", panel: "चुना हुआ",
      found: (n) => `${n} मिले`, shown: (t, n) => `${n} नामों के बीच ${t} संबंध दिख रहे हैं।`,
      node: (name, t) => `${name}, ${t} संबंध`,
      help: "कोई नाम या रेखा चुनें तो उसका आधार दिखेगा। कुंजियाँ: तीर से एक नाम से दूसरे पर जाएँ, Enter से खोलें, " +
        "Escape से हटाएँ, + और − से पास-दूर करें, 0 से पूरा चित्र। खींचकर सरकाएँ; दो उँगलियों से पास-दूर करें।",
    },
  };
  const SVG = "http://www.w3.org/2000/svg";
  const PHONE = 520, TALLER = 1.6, CLOSEST = 8, NUDGE = 4, TOUCH = 12;

  // Spelling variants meet: no case, no accents, no nukta, chandrabindu as anusvara.
  const fold = (text) => text.toLowerCase().normalize("NFD")
    .replace(/[\u0300-\u036f\u093c\u200c\u200d]/gu, "").replace(/\u0901/gu, "\u0902");

  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };

  class View {
    constructor(root) {
      this.root = root;
      this.words = WORDS[root.dataset.language] || WORDS.en;
      this.stage = root.querySelector(".network-stage");
      this.svg = this.stage.querySelector("svg");
      this.box = this.svg.viewBox.baseVal;
      this.size = { width: this.box.width, height: this.box.height };
      this.zoom = { k: 1, x: 0, y: 0 };
      this.read();
      this.buildTools();
      this.buildPanel();
      this.preparePicture();
      this.listen();
      this.fit();
      this.filter();
      root.classList.add("live");
    }

    // What the page holds ---------------------------------------------------------------------
    read() {
      const rows = (kind) => [...this.root.querySelectorAll(`[data-table=${kind}] tbody tr`)];
      const numbers = (row) => (row.lastElementChild.textContent.match(/\d+/g) || []).map(Number);
      const names = rows("names"), ties = rows("ties");
      this.nodes = [...this.svg.querySelectorAll(".network-nodes > g")].map((g, i) => {
        const [x, y] = g.getAttribute("transform").match(/[\d.]+/g).map(Number);
        const row = names[i];
        const name = row.cells[0].textContent;
        const keys = [name, row.cells[1].textContent, g.dataset.keys || ""];
        return { i, g, x, y, name, key: fold(keys.join("|")), rows: new Set(numbers(row)), ties: [] };
      });
      const kinds = new Set(ties.map((row) => row.cells[2]?.textContent)).size;
      const directed = this.svg.querySelector("marker") !== null;
      this.sign = directed ? "→" : "–";
      this.ties = [...this.svg.querySelectorAll(".network-ties > path")].map((path, i) => {
        const [one, other, weight] = path.dataset.tie.split(" ").map(Number);
        const [a, b, kind, amount] = [...ties[i].cells].map((cell) => cell.textContent);
        const tie = {
          i, path, one, other, weight, rows: new Set(numbers(ties[i])),
          ends: [a, b], word: kinds > 1 ? `${kind}, ${amount}` : amount, line: path.getAttribute("d"),
        };
        for (const end of new Set([one, other])) this.nodes[end].ties.push(tie);
        return tie;
      });
      this.table = this.root.querySelector("[data-table=evidence]");
      this.evidence = [...this.table.tBodies].map((body) => ({
        body, doc: body.dataset.doc || "", year: body.dataset.year || "",
        rows: [...body.rows].slice(1).map((row) => Number(row.cells[0].textContent)),
      }));
    }

    // Tools above the picture -----------------------------------------------------------------
    buildTools() {
      const { words } = this, id = this.root.id;
      this.field = make("input", {
        id: `${id}-find`, type: "text", inputmode: "search", autocomplete: "off",
        autocapitalize: "off", spellcheck: "false",
      });
      this.texts = make("select", { id: `${id}-texts` }, make("option", { value: "" }, words.all));
      const years = [...new Set(this.evidence.map((part) => part.year))].filter(Boolean).sort();
      const docs = this.evidence.map((part) => part.doc).filter(Boolean);
      this.addOptions(words.years, years, "y");
      this.addOptions(words.documents, docs, "d");
      this.least = make("select", { id: `${id}-least` });
      const weights = [...new Set(this.ties.map((tie) => tie.weight))].sort((a, b) => a - b);
      const step = Math.ceil(weights.length / 12) || 1;
      weights.filter((_, i) => i % step === 0)
        .forEach((weight) => this.least.append(make("option", { value: weight }, String(weight))));
      const labelled = (text, control) =>
        make("span", { class: "network-field" }, make("label", { for: control.id }, text), control);
      const button = (sign, name, act) => {
        const made = make("button", { type: "button", "aria-label": name, title: name }, sign);
        made.addEventListener("click", act);
        return made;
      };
      const tools = make("div", { class: "network-tools" }, labelled(words.find, this.field));
      if (docs.length > 1) tools.append(labelled(words.texts, this.texts));
      if (weights.length > 1) tools.append(labelled(words.least, this.least));
      tools.append(make("span", { class: "network-buttons" },
        button("+", words.closer, () => this.zoomBy(1.5)),
        button("−", words.farther, () => this.zoomBy(1 / 1.5)),
        button("⤢", words.whole, () => this.showWhole())));
      this.found = make("ul", { class: "network-found", hidden: "" });
      this.status = make("p", { class: "network-status", role: "status", "aria-live": "polite" });
      this.help = make("p", { class: "network-help", id: `${id}-help` }, words.help);
      this.stage.before(tools, this.found, this.status);
      this.stage.after(this.help);
    }

    addOptions(label, values, kind) {
      if (values.length < 2) return;
      const group = make("optgroup", { label });
      values.forEach((value) => group.append(make("option", { value: kind + value }, value)));
      this.texts.append(group);
    }

    buildPanel() {
      this.heading = make("p", { class: "network-chosen", tabindex: "-1" });
      const close = make("button", { type: "button", class: "network-clear" }, this.words.clear);
      close.addEventListener("click", () => this.clear(true));
      this.inside = make("div");
      this.panel = make("section", { class: "network-panel", "aria-label": this.words.panel, hidden: "" },
        close, this.heading, this.inside);
      this.help.before(this.panel);
    }

    // The picture -------------------------------------------------------------------------------
    preparePicture() {
      const { svg } = this;
      svg.setAttribute("role", "group");
      svg.setAttribute("aria-describedby", `${svg.getAttribute("aria-labelledby").split(" ")[1]} ${this.help.id}`);
      svg.setAttribute("aria-labelledby", svg.getAttribute("aria-labelledby").split(" ")[0]);
      // From here on the view box alone says how high the picture is.
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      this.quietTitle();
      this.hits = document.createElementNS(SVG, "g");
      this.hits.setAttribute("class", "network-hits");
      this.hits.setAttribute("aria-hidden", "true");
      svg.querySelector(".network-ties").after(this.hits);
      svg.querySelector(".network-ties").setAttribute("aria-hidden", "true");
      for (const tie of this.ties) {
        tie.hit = document.createElementNS(SVG, "path");
        tie.hit.addEventListener("click", () => this.moved || this.chooseTie(tie));
        this.hits.append(tie.hit);
      }
      for (const node of this.nodes) {
        node.mark = node.g.firstElementChild;
        node.text = node.g.querySelector("text");
        node.leader = node.g.querySelector(".leader");
        // A finger needs more room than a small mark has.
        node.touch = document.createElementNS(SVG, "circle");
        node.touch.setAttribute("r", TOUCH);
        node.touch.setAttribute("class", "network-touch");
        node.g.append(node.touch);
        node.g.setAttribute("role", "button");
        node.g.setAttribute("tabindex", node.i ? "-1" : "0");
        node.g.setAttribute("aria-label", this.words.node(node.name, node.ties.length));
        node.g.addEventListener("click", () => this.moved || this.chooseNode(node));
        node.g.addEventListener("focus", () => this.focus(node));
      }
      this.current = this.nodes[0];
    }

    // The browser shows an SVG's title as a tip over all of it; its words stay as a label.
    quietTitle() {
      const title = this.svg.querySelector("title");
      const label = make("span", { id: title.id, class: "network-label" }, title.textContent);
      title.remove();
      this.stage.prepend(label);
    }

    // Names keep their size on the screen, however large or small the picture is.
    fit() {
      const wide = this.root.classList.contains("wide");
      const width = this.svg.clientWidth || this.size.width;
      this.stretch = !wide && width < PHONE ? TALLER : 1;
      const { k, x, y } = this.zoom;
      const height = this.size.height * this.stretch;
      this.svg.setAttribute("viewBox", `${x} ${y} ${this.size.width / k} ${height / k}`);
      this.unit = this.size.width / k / width;
      const mark = Math.min(this.unit, Math.max(1 / k, 1 / k ** 0.5) * 1.3);
      for (const node of this.nodes) {
        node.g.setAttribute("transform", `translate(${node.x} ${node.y * this.stretch})`);
        node.mark.setAttribute("transform", `scale(${mark})`);
        node.touch.setAttribute("transform", `scale(${this.unit})`);
        node.leader?.setAttribute("transform", `scale(${this.unit})`);
      }
      for (const tie of this.ties) {
        let odd = false;
        const line = this.stretch === 1 ? tie.line
          : tie.line.replace(/-?[\d.]+/g, (n) => ((odd = !odd) ? n : String(n * this.stretch)));
        tie.path.setAttribute("d", line);
        tie.hit.setAttribute("d", line);
      }
      this.stage.classList.toggle("near", k > 1);
      this.thin();
    }

    // A name that would leave the picture is drawn in; of two that would hide each other the less
    // important one steps back.
    thin() {
      const weight = (node) => (node === this.current && this.focused) * 4 + (this.near?.has(node) || 0) * 2;
      const order = [...this.nodes].sort((a, b) => weight(b) - weight(a) || a.i - b.i);
      const frame = this.svg.getBoundingClientRect();
      for (const node of order) {
        node.text.classList.remove("hidden");
        node.text.setAttribute("transform", `scale(${this.unit})`);
      }
      const places = order.map((node) => [node, node.text.getBoundingClientRect(), node.mark.getBoundingClientRect()]);
      const kept = [];
      for (const [node, box, mark] of places) {
        const seen = mark.right > frame.left && mark.left < frame.right;
        const shift = !seen ? 0 : Math.max(0, frame.left + 3 - box.left) - Math.max(0, box.right - frame.right + 3);
        if (shift) node.text.setAttribute("transform", `translate(${shift * this.unit} 0) scale(${this.unit})`);
        const [left, right] = [box.left + shift, box.right + shift];
        const hides = kept.some((o) => left < o.right - 1 && o.left < right - 1
          && box.top < o.bottom - 2 && o.top < box.bottom - 2);
        const hidden = hides || node.g.classList.contains("gone");
        node.text.classList.toggle("hidden", hidden);
        node.leader?.classList.toggle("hidden", hidden);
        if (!hidden) kept.push({ left, right, top: box.top, bottom: box.bottom });
      }
    }

    zoomBy(factor, at) {
      const { width } = this.size, height = this.size.height * this.stretch;
      const before = this.zoom, k = Math.min(CLOSEST, Math.max(1, before.k * factor));
      const centre = at || { x: before.x + width / before.k / 2, y: before.y + height / before.k / 2 };
      const ratio = before.k / k;
      this.place(k, centre.x - (centre.x - before.x) * ratio, centre.y - (centre.y - before.y) * ratio);
    }

    place(k, x, y) {
      const { width } = this.size, height = this.size.height * this.stretch;
      const hold = (value, room) => Math.min(Math.max(value, 0), room);
      this.zoom = { k, x: hold(x, width - width / k), y: hold(y, height - height / k) };
      this.fit();
    }

    showWhole() { this.place(1, 0, 0); }

    reveal(node) {
      const { k, x, y } = this.zoom;
      const width = this.size.width / k, height = this.size.height * this.stretch / k;
      const [nx, ny] = [node.x, node.y * this.stretch];
      if (nx < x || ny < y || nx > x + width || ny > y + height) this.place(k, nx - width / 2, ny - height / 2);
    }

    // Choosing ----------------------------------------------------------------------------------
    focus(node) {
      this.current.g.setAttribute("tabindex", "-1");
      node.g.setAttribute("tabindex", "0");
      this.current = node;
      this.focused = true;
      this.reveal(node);
      this.thin();
    }

    chooseNode(node) {
      this.choice = { node };
      const ties = node.ties.filter((tie) => !tie.gone);
      this.near = new Set([node, ...ties.flatMap((tie) => [this.nodes[tie.one], this.nodes[tie.other]])]);
      this.mark(new Set(ties));
      const buttons = ties.map((tie) => this.tieButton(tie, node));
      this.show(node.name, node.rows, buttons);
    }

    chooseTie(tie) {
      this.choice = { tie };
      this.near = new Set([this.nodes[tie.one], this.nodes[tie.other]]);
      this.mark(new Set([tie]));
      this.show(`${tie.ends.join(` ${this.sign} `)}: ${tie.word}`, tie.rows, []);
    }

    tieButton(tie, node) {
      const [one, other] = tie.ends;
      const back = this.nodes[tie.other] === node && tie.one !== tie.other;
      const arrow = this.sign === "→" ? (back ? "← " : "→ ") : "";
      const made = make("button", { type: "button" }, `${arrow}${back ? one : other}: ${tie.word}`);
      made.addEventListener("click", () => { this.chooseTie(tie); this.heading.focus({ preventScroll: true }); });
      return make("li", {}, made);
    }

    mark(ties) {
      this.root.classList.add("chosen");
      this.nodes.forEach((node) => {
        node.g.classList.toggle("lit", this.near.has(node));
        node.g.setAttribute("aria-pressed", String(this.choice.node === node));
      });
      this.ties.forEach((tie) => tie.path.classList.toggle("lit", ties.has(tie)));
      this.thin();
    }

    show(name, numbers, buttons) {
      this.heading.textContent = name;
      this.inside.replaceChildren();
      if (buttons.length) this.inside.append(make("p", {}, this.words.ties), make("ul", { class: "network-list" }, ...buttons));
      const kept = this.evidenceTable(numbers);
      this.inside.append(kept || make("p", {}, this.words.nothing));
      this.panel.hidden = false;
      const count = kept ? kept.querySelectorAll("tbody tr").length - kept.querySelectorAll("tbody").length : 0;
      this.status.textContent = `${name}. ${this.words.evidence}: ${count}.`;
    }

    evidenceTable(numbers) {
      const parts = this.evidence.filter((part) => this.holds(part) && part.rows.some((n) => numbers.has(n)));
      if (!parts.length) return null;
      const table = make("table", { class: "samvad" });
      table.append(make("caption", {}, make("span", {}, this.words.evidence)), this.table.tHead.cloneNode(true));
      for (const part of parts) {
        const body = part.body.cloneNode(false);
        const rows = [...part.body.rows].filter((row, i) => !i || numbers.has(part.rows[i - 1]));
        body.append(...rows.map((row) => row.cloneNode(true)));
        table.append(body);
      }
      return make("div", { class: "table-scroll tall", role: "region", tabindex: "0", "aria-label": this.words.evidence }, table);
    }

    clear(back) {
      if (!this.choice) return;
      this.choice = this.near = null;
      this.root.classList.remove("chosen");
      this.nodes.forEach((node) => { node.g.classList.remove("lit"); node.g.setAttribute("aria-pressed", "false"); });
      this.ties.forEach((tie) => tie.path.classList.remove("lit"));
      this.panel.hidden = true;
      this.tell();
      this.thin();
      if (back) this.current.g.focus({ preventScroll: true });
    }

    // Filters -----------------------------------------------------------------------------------
    holds(part) {
      const wanted = this.texts.value;
      return !wanted || (wanted[0] === "y" ? part.year : part.doc) === wanted.slice(1);
    }

    filter() {
      const rows = new Set(this.evidence.filter((part) => this.holds(part)).flatMap((part) => part.rows));
      const least = Number(this.least.value || 0);
      for (const tie of this.ties) {
        tie.gone = tie.weight < least || (this.texts.value !== "" && ![...tie.rows].some((n) => rows.has(n)));
        tie.path.classList.toggle("gone", tie.gone);
        tie.hit.classList.toggle("gone", tie.gone);
      }
      const bare = least <= Number(this.least.options[0]?.value || 0);
      for (const node of this.nodes) {
        const tied = node.ties.some((tie) => !tie.gone);
        const named = bare && (this.texts.value === "" || [...node.rows].some((n) => rows.has(n)));
        node.g.classList.toggle("gone", !tied && !named);
      }
      this.tell();
      if (this.choice?.node) this.chooseNode(this.choice.node);
      else if (this.choice?.tie) this.chooseTie(this.choice.tie);
      else this.thin();
    }

    tell() {
      const ties = this.ties.filter((tie) => !tie.gone);
      const ends = new Set(ties.flatMap((tie) => [tie.one, tie.other]));
      this.status.textContent = this.words.shown(ties.length, ends.size);
    }

    search() {
      const wanted = fold(this.field.value.trim());
      const hits = wanted ? this.nodes.filter((node) => wanted.split(/\s+/).every((word) => node.key.includes(word))) : [];
      this.nodes.forEach((node) => node.g.classList.toggle("hit", hits.includes(node)));
      this.found.replaceChildren(...hits.slice(0, 12).map((node) => {
        const made = make("button", { type: "button" }, node.name);
        made.addEventListener("click", () => this.open(node));
        return make("li", {}, made);
      }));
      this.found.hidden = !hits.length;
      if (wanted) this.status.textContent = hits.length ? this.words.found(hits.length) : this.words.none;
      else this.tell();
      return hits;
    }

    open(node) {
      this.field.value = "";
      this.search();
      node.g.focus({ preventScroll: true });
      this.chooseNode(node);
    }

    // Hands -------------------------------------------------------------------------------------
    listen() {
      this.field.addEventListener("input", () => this.search());
      this.field.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && this.search().length) { event.preventDefault(); this.open(this.search()[0]); }
        if (event.key === "ArrowDown") { event.preventDefault(); this.found.querySelector("button")?.focus(); }
      });
      this.found.addEventListener("keydown", (event) => {
        const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
        if (!step) return;
        event.preventDefault();
        (event.target.parentElement[step]?.firstElementChild || this.field).focus();
      });
      this.texts.addEventListener("change", () => this.filter());
      this.least.addEventListener("change", () => this.filter());
      this.root.addEventListener("keydown", (event) => this.escape(event));
      this.svg.addEventListener("keydown", (event) => this.key(event));
      // Not on the picture itself: some browsers make a stop of an SVG that listens for the focus.
      this.stage.addEventListener("focusout", () => { this.focused = false; });
      this.svg.addEventListener("wheel", (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, this.point(event));
      }, { passive: false });
      new ResizeObserver(() => {
        const width = this.svg.clientWidth;
        if (width && width !== this.width) { this.width = width; this.fit(); }
      }).observe(this.stage);
      this.drag();
    }

    escape(event) {
      if (event.key !== "Escape") return;
      if (event.target === this.field && this.field.value) { this.field.value = ""; this.search(); }
      else if (this.choice) this.clear(!this.svg.contains(event.target) && event.target !== this.field);
      else return;
      event.preventDefault();
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      const act = {
        Enter: () => this.chooseNode(this.current), " ": () => this.chooseNode(this.current),
        "+": () => this.zoomBy(1.5), "=": () => this.zoomBy(1.5), "-": () => this.zoomBy(1 / 1.5),
        "0": () => this.showWhole(), Home: () => this.nodes[0].g.focus(),
        End: () => this.nodes[this.nodes.length - 1].g.focus(),
      }[event.key] || (step && (() => this.go(step)));
      if (!act) return;
      event.preventDefault();
      act();
    }

    // The nearest name in a direction; what lies aside counts as twice as far.
    go([dx, dy]) {
      const from = this.current, away = (node) => {
        const [x, y] = [node.x - from.x, (node.y - from.y) * this.stretch];
        const along = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
        return along > 1 ? along + 2 * aside : Infinity;
      };
      const open = this.nodes.filter((node) => node !== from && !node.g.classList.contains("gone"));
      const next = open.reduce((best, node) => (away(node) < away(best || node) ? node : best || node), null);
      if (next && away(next) < Infinity) next.g.focus({ preventScroll: true });
    }

    point(event) {
      const box = this.svg.getBoundingClientRect();
      return {
        x: this.zoom.x + (event.clientX - box.left) * this.unit,
        y: this.zoom.y + (event.clientY - box.top) * this.unit,
      };
    }

    drag() {
      const fingers = new Map();
      let from = null;
      const spread = () => { const [a, b] = [...fingers.values()]; return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY); };
      this.svg.addEventListener("pointerdown", (event) => {
        fingers.set(event.pointerId, event);
        this.moved = false;
        from = { event, zoom: this.zoom, spread: fingers.size === 2 ? spread() : 0 };
      });
      this.svg.addEventListener("pointermove", (event) => {
        if (!fingers.has(event.pointerId) || !from) return;
        fingers.set(event.pointerId, event);
        if (fingers.size === 2 && from.spread) {
          const [a, b] = [...fingers.values()];
          const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
          this.moved = true;
          this.zoomBy(from.zoom.k * spread() / from.spread / this.zoom.k, this.point(middle));
          return;
        }
        const [dx, dy] = [event.clientX - from.event.clientX, event.clientY - from.event.clientY];
        if (!this.moved && Math.hypot(dx, dy) < NUDGE) return;
        if (!this.moved) { this.moved = true; this.svg.setPointerCapture?.(event.pointerId); }
        if (this.zoom.k > 1) this.place(this.zoom.k, from.zoom.x - dx * this.unit, from.zoom.y - dy * this.unit);
      });
      const end = (event) => {
        fingers.delete(event.pointerId);
        from = null;
        // The click that ends a drag is none.
        setTimeout(() => { this.moved = false; });
      };
      this.svg.addEventListener("pointerup", end);
      this.svg.addEventListener("pointercancel", end);
    }
  }

  const start = () => document.querySelectorAll(".network-view").forEach((root) => new View(root));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
