// Puts a button beside everything that is there to be copied. Without this the text can be selected by hand.
(() => {
  const words = document.querySelector("[data-copy-words]");
  if (!words || !navigator.clipboard) return;
  for (const source of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    const what = document.createElement("span");
    what.className = "unseen";
    what.textContent = ": " + source.dataset.copy;
    const label = document.createElement("span");
    label.textContent = words.dataset.copyWords;
    button.type = "button";
    button.className = "second small";
    button.append(label, what);
    button.onclick = async () => {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      label.textContent = words.dataset.copied;
      words.textContent = words.dataset.copied;
    };
    (source.closest("pre") ?? source).after(button);
  }
})();
