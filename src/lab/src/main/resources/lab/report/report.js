"use strict";
// Draws the charts of the page, keeps one cursor over all of them, and unpacks evidence when it is
// opened. The data is what lab.report.ChartData wrote; the tables under the charts need no script.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const phases = data.phases;
  const figures = [...document.querySelectorAll("figure.chart")];
  const hidden = new Set(
    [...document.querySelectorAll(".toggle:not(:checked)")].map(toggle => toggle.value));
  const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
  const POWERS_OF_TWO = Array.from({ length: 50 }, (_, power) => 2 ** power);
  let plots = [];

  const colour = name =>
    getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

  // As lab.report.Figures does it.
  function shown(value, unit) {
    if (unit === "ms") return value >= 1000 ? short(value / 1000) + " s" : short(value) + " ms";
    if (!unit.startsWith("bytes")) return short(value);
    const power = value < 1 ? 0 : Math.min(4, Math.floor(Math.log2(value) / 10));
    return short(value / 1024 ** power) + " " + ["B", "KiB", "MiB", "GiB", "TiB"][power];
  }

  function short(value) {
    if (Number.isInteger(value)) return value.toLocaleString("en").replaceAll(",", "\u202f");
    const size = Math.abs(value);
    return String(Number(value.toFixed(size < 1 ? 2 : size < 100 ? 1 : 0)));
  }

  function bands(plot, scale) {
    const { ctx, bbox } = plot;
    const ratio = devicePixelRatio;
    const band = (from, to, name, label) => {
      const left = Math.max(bbox.left, plot.valToPos(from, "x", true));
      const right = Math.min(bbox.left + bbox.width, plot.valToPos(to, "x", true));
      ctx.fillStyle = colour(name);
      ctx.fillRect(left, bbox.top, right - left, bbox.height);
      ctx.fillStyle = colour("muted");
      if (ctx.measureText(label).width < right - left) {
        ctx.fillText(label, (left + right) / 2, bbox.top - 4 * ratio * scale);
      }
    };
    ctx.save();
    ctx.font = `${11 * ratio * scale}px ${colour("sans")}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    band(phases.from, 0, "warm-up", "warm-up");
    band(0, phases.calmEnd, "calm", "calm");
    band(phases.storm, phases.stormEnd, "storm", "storm");
    // A fault is a bar along the top edge; which one it is stands above the charts.
    for (const fault of data.faults) {
      const left = Math.max(bbox.left, plot.valToPos(fault.from, "x", true));
      const right = Math.min(bbox.left + bbox.width, plot.valToPos(fault.to, "x", true));
      ctx.fillStyle = colour("alarm");
      ctx.fillRect(left, bbox.top, Math.max(2 * ratio * scale, right - left), 3 * ratio * scale);
    }
    ctx.restore();
  }

  // The sides were sampled at different moments: the cursor takes each line's own nearest sample.
  function nearest(plot, line, index) {
    const x = plot.data[0];
    const y = plot.data[line];
    if (line === 0 || y[index] !== undefined) return index;
    const at = plot.posToVal(plot.cursor.left, "x");
    let best = index;
    for (let i = 0; i < x.length; i++) {
      const closer = y[best] === undefined || Math.abs(x[i] - at) < Math.abs(x[best] - at);
      if (y[i] !== undefined && closer) best = i;
    }
    return best;
  }

  // A sample between two gaps belongs to no line, so it is drawn as a point.
  function lone(plot, line) {
    const y = plot.data[line];
    const at = y.map((value, i) => value === undefined ? -1 : i).filter(i => i >= 0);
    return at.filter((i, k) => y[i] != null && y[at[k - 1]] == null && y[at[k + 1]] == null);
  }

  function tell(plot, figure, chart) {
    const off = plot.cursor.left == null || plot.cursor.left < 0;
    const at = off ? "" : "at " + plot.posToVal(plot.cursor.left, "x").toFixed(1) + " s";
    figure.querySelector("th.now").textContent = at;
    figure.querySelectorAll("td.now").forEach((cell, i) => {
      const value = off ? undefined : plot.data[i + 1][plot.cursor.idxs[i + 1]];
      cell.textContent = off ? "" : value == null ? "none" : shown(value, chart.unit);
    });
  }

  // scale: on paper everything is drawn at twice the size and shown at half of it, to be sharp.
  function draw(figure, scale, width, height) {
    const chart = data.charts[figure.dataset.chart];
    const box = figure.querySelector(".plot");
    const font = `${11 * scale}px ${colour("sans")}`;
    const axis = {
      stroke: colour("muted"), font, ticks: { show: false }, gap: 4 * scale,
      grid: { stroke: colour("faint"), width: scale },
    };
    const columns = chart.lines.map(line => [line.x, line.y]);
    const powersOfTen = (_, all) => all.map(v => v > 0 && Math.log10(v) % 1 === 0 ? v : null);
    const grid = chart.logarithmic ? { ...axis.grid, filter: powersOfTen } : axis.grid;
    const plot = new uPlot({
      width: width * scale,
      height: height * scale,
      padding: [18 * scale, 12 * scale, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        sync: { key: "replay", scales: ["x", null] },
        dataIdx: nearest,
      },
      scales: {
        x: { time: false, range: () => [phases.from, phases.to] },
        y: chart.logarithmic
          ? { distr: 3 }
          : { range: (_, min, max) => [Math.min(0, min ?? 0), max > 0 ? max * 1.06 : 1] },
      },
      axes: [
        {
          ...axis, size: 24 * scale, space: 40 * scale, incrs: [1, 2, 5, 10, 20, 60, 120, 300],
          values: (_, all) => all.map(second => second + " s"),
        },
        {
          ...axis, grid, size: 58 * scale, space: 34 * scale,
          incrs: chart.unit.startsWith("bytes") ? POWERS_OF_TWO : undefined,
          values: (_, all) => all.map(value => value == null ? "" : shown(value, chart.unit)),
        },
      ],
      series: [
        {},
        ...chart.lines.map(line => ({
          stroke: colour(line.colour),
          width: (line.dash === 0 ? 2.25 : 1.75) * scale,
          dash: DASHES[line.dash % DASHES.length].map(length => length * scale),
          points: { show: true, filter: lone, size: 6 * scale, fill: colour(line.colour) },
          show: !hidden.has(line.side),
        })),
      ],
      hooks: {
        drawClear: [self => bands(self, scale)],
        setCursor: [self => tell(self, figure, chart)],
      },
    }, chart.lines.length === 0 ? [[]] : uPlot.join(columns), box);
    plot.root.style.zoom = 1 / scale;
    return plot;
  }

  function drawAll(scale, sizeOf) {
    plots.forEach(plot => plot.destroy());
    plots = figures.map(figure => draw(figure, scale, ...sizeOf(figure.querySelector(".plot"))));
  }

  const onScreen = () => drawAll(1, box => [box.clientWidth, box.clientHeight]);
  // A4 with the margins of report.css, two charts a row.
  const onPaper = () => drawAll(2, () => [300, 180]);

  onScreen();
  const resized = new ResizeObserver(entries => entries.forEach(({ target }) => {
    if (document.documentElement.classList.contains("on-paper")) return;
    plots[figures.indexOf(target.closest("figure"))]
      .setSize({ width: target.clientWidth, height: target.clientHeight });
  }));
  figures.forEach(figure => resized.observe(figure.querySelector(".plot")));

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onScreen);
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("on-paper");
    onPaper();
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("on-paper");
    onScreen();
  });

  document.querySelectorAll(".toggle").forEach(toggle => toggle.addEventListener("change", () => {
    if (toggle.checked) hidden.delete(toggle.value); else hidden.add(toggle.value);
    plots.forEach((plot, c) => data.charts[figures[c].dataset.chart].lines.forEach((line, i) => {
      if (line.side === toggle.value) plot.setSeries(i + 1, { show: toggle.checked });
    }));
    document.querySelectorAll("figure.chart tr[data-side]").forEach(row => {
      row.hidden = hidden.has(row.dataset.side);
    });
  }));

  let second = 0;
  const steps = { ArrowLeft: -1, ArrowRight: 1 };
  document.querySelectorAll(".plot").forEach(box => box.addEventListener("keydown", event => {
    if (!(event.key in steps) && event.key !== "Escape") return;
    event.preventDefault();
    second = Math.min(phases.to, Math.max(phases.from, second + (steps[event.key] ?? 0)));
    plots.forEach(plot => plot.setCursor(event.key === "Escape"
      ? { left: -10, top: -10 }
      : { left: plot.valToPos(second, "x"), top: 10 }));
  }));

  async function unpacked(base64) {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }

  document.querySelectorAll("details[data-page]").forEach(details =>
    details.addEventListener("toggle", async () => {
      const frame = details.querySelector(".frame");
      if (!details.open || frame.firstChild) return;
      const page = document.createElement("iframe");
      page.title = frame.dataset.title;
      page.setAttribute("sandbox", "allow-scripts");
      frame.append(page);
      page.srcdoc = await unpacked(details.querySelector(".packed").textContent);
    }));
})();
