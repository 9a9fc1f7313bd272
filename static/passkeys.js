"use strict";
// Asks this server for a challenge, the browser for a passkey, and sends what it answers with an ordinary form.
// Every word that a person reads stands in the data attributes of the page.
(() => {
  const Passkeys = window.PublicKeyCredential;
  const form = document.querySelector("form[data-passkey]");
  const status = document.getElementById("passkey-status");
  const say = (text) => status && (status.textContent = text || "");

  // Browsers before 2023 read and write no JSON.
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const listed = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const read = (json, create) => {
    const native = create ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
    if (Passkeys[native]) return Passkeys[native](json);
    const options = { ...json, challenge: bytes(json.challenge) };
    if (create) {
      options.user = { ...json.user, id: bytes(json.user.id) };
      options.excludeCredentials = listed(json.excludeCredentials);
    } else {
      options.allowCredentials = listed(json.allowCredentials);
    }
    return options;
  };
  const written = (credential) => {
    try {
      return credential.toJSON();
    } catch {
      const response = {};
      for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
        if (credential.response[name]) response[name] = text(credential.response[name]);
      }
      const { id, type } = credential;
      return { id, rawId: id, type, response, clientExtensionResults: {} };
    }
  };

  const challenge = async (conditional) => {
    const body = new URLSearchParams({ csrf: form.elements.csrf.value, conditional });
    const answer = await fetch(form.dataset.options, { method: "POST", body });
    if (!answer.ok) throw new Error("options");
    return answer.json();
  };

  let waiting;
  let timer;
  const ask = async (autofill) => {
    clearTimeout(timer);
    waiting?.abort();
    const mine = (waiting = new AbortController());
    const conditional = autofill ? "1" : "";
    const asked = await challenge(conditional);
    if (mine.signal.aborted) return;
    const create = form.dataset.passkey === "create";
    const options = { publicKey: read(asked.publicKey, create), signal: mine.signal };
    if (autofill) options.mediation = "conditional";
    const credential = await navigator.credentials[create ? "create" : "get"](options);
    if (form.elements.conditional) form.elements.conditional.value = conditional;
    form.elements.ceremony.value = asked.ceremony;
    form.elements.credential.value = JSON.stringify(written(credential));
    form.submit();
  };

  // A challenge is good for five minutes, and a page may stay open for an hour.
  const autofill = async (rounds) => {
    const able = await Passkeys?.isConditionalMediationAvailable?.();
    if (!able || rounds === 0 || form.querySelector("button").disabled) return;
    ask(true).catch(() => {});
    timer = setTimeout(() => autofill(rounds - 1), 270000);
  };

  const press = async (event) => {
    event.preventDefault();
    if (!Passkeys) return say(form.dataset.unsupported);
    const button = form.querySelector("button");
    button.disabled = true;
    say(form.dataset.waiting);
    try {
      await ask(false);
    } catch (error) {
      const words = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "exists" };
      say(form.dataset[words[error.name]] || form.dataset.failed);
    }
    button.disabled = false;
    if ("autofill" in form.dataset) autofill(12);
  };

  if (form) {
    form.addEventListener("submit", press);
    if ("autofill" in form.dataset) autofill(12);
    // Whoever keeps the password that was just given may make a passkey without a question.
    if ("upgrade" in form.dataset) {
      Passkeys?.getClientCapabilities?.().then((can) => {
        if (can.conditionalCreate && !form.querySelector("button").disabled) return ask(true);
      }).catch(() => {});
    }
  }

  // Whether it is worth while to offer one after this sign-in.
  const offer = document.querySelector("input[name=passkeys]");
  if (offer) {
    Passkeys?.isUserVerifyingPlatformAuthenticatorAvailable?.().then((can) => {
      offer.value = can ? "1" : "";
    });
  }

  // What those who keep passkeys should know of them.
  const signal = (name, what) => Passkeys?.[name]?.(what).catch(() => {});
  const gone = document.querySelector("[data-unknown]")?.dataset;
  if (gone) signal("signalUnknownCredential", { rpId: gone.rpId, credentialId: gone.unknown });
  const owner = document.querySelector("[data-accepted]")?.dataset;
  if (owner) {
    const { rpId, userId, userName, displayName } = owner;
    const allAcceptedCredentialIds = owner.accepted.split(" ").filter(Boolean);
    signal("signalAllAcceptedCredentials", { rpId, userId, allAcceptedCredentialIds });
    signal("signalCurrentUserDetails", { rpId, userId, name: userName, displayName });
  }
})();
