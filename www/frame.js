// @ts-check
// The page inside a page of somebody else: without what stands around the lab, and telling its host
// how high it is. That is all it tells, and it listens to nobody.

/** @param {Window} host */
function tellHeight(host) {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Any host may know it: it says nothing but how long the text is.
    host.postMessage({ "fast-or-right-height": height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
}

/** A link would open inside the frame, where most sites refuse to be. @param {MouseEvent} event */
function openOutside({ target }) {
  const link = target instanceof Element && target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute("download")) return;
  if (link.getAttribute("href")?.startsWith("#")) return;
  link.target = "_blank";
  link.rel = "noopener";
}

/** A frame without an origin of its own can neither save files nor open links: it says where that can be done. */
function seal() {
  document.documentElement.classList.add("sealed");
  const address = document.querySelector(".seal code");
  if (address) address.textContent = location.href;
}

if (parent !== window) {
  document.documentElement.classList.add("framed");
  if (origin === "null") seal();
  addEventListener("click", openOutside, true);
  tellHeight(parent);
}
