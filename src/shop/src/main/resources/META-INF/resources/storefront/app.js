// What the pages do beyond htmx. Without this file everything works, with fewer words.
"use strict";

// An answer of the shop is always shown, failures too (see htmx-config in layout.html); this is
// for no answer at all.
document.addEventListener("htmx:sendError", () => {
    document.getElementById("status").textContent =
        "The shop does not answer. Please check your connection and try again.";
    document.getElementById("status").classList.add("alarm");
});
document.addEventListener("htmx:beforeRequest", () => {
    document.getElementById("status").classList.remove("alarm");
});

// A form that takes a while says so. Sending it twice does no harm, so it is not locked.
document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.dataset.busy) {
        button.dataset.idle = button.textContent;
        button.textContent = button.dataset.busy;
    }
});
window.addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("[data-idle]")) {
        button.textContent = button.dataset.idle;
    }
});
