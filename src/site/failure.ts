/** What failed to load, and how to try it again; whether that succeeded. */
const waiting = new Map<HTMLElement, () => Promise<boolean>>();

/**
 * Says after a part of the page that it failed to load, with a button that tries again; it is tried again also when
 * another part was tried and came, or when the network is back. All else on the page is left as it is.
 */
export function tellFailure(part: HTMLElement, what: string, retry: () => Promise<boolean>): void {
  forget(part);
  const note = document.createElement("p");
  note.className = "failure";
  note.role = "alert";
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Retry" });
  note.append(
    `${what} could not be loaded, so it stands still. ${navigator.onLine ? "" : "You are offline. "}`,
    button,
  );
  button.addEventListener("click", async () => {
    forget(part);
    if (await retry()) retryAll();
  });
  part.after(note);
  waiting.set(part, retry);
}

function forget(part: HTMLElement): void {
  if (waiting.delete(part)) part.nextElementSibling!.remove();
}

function retryAll(): void {
  for (const [part, retry] of [...waiting]) {
    forget(part);
    void retry();
  }
}

addEventListener("online", retryAll);
