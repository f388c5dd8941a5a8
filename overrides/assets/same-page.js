// A link to a place on this page, and the way back from it, are the browser's own: Material would
// fetch the page anew, and what has been typed in it would be gone. This stands before Material's
// script, for listeners on the window are called in the order they came.
{
  const vist = { sti: location.pathname };

  // Material tells of every address it goes to, by click and by history.
  addEventListener("DOMContentLoaded", () =>
    window.location$?.subscribe(({ pathname }) => (vist.sti = pathname)),
  );

  // It leaves alone a link that has a target.
  addEventListener(
    "click",
    ({ target }) => {
      const lenke = target.closest?.("a[href]:not([target])");
      const her = lenke?.hash && lenke.href.split("#")[0] === location.href.split("#")[0];
      if (her) lenke.target = "_self";
    },
    { capture: true },
  );

  addEventListener("popstate", (hendelse) => {
    if (location.pathname === vist.sti) hendelse.stopImmediatePropagation();
  });
}
