/** The reader's choice of light or dark; without one, the system's. */
export {};

const button = document.querySelector<HTMLButtonElement>(".theme")!;
const system = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

function label(): void {
  button.textContent = isDark() ? "Light" : "Dark";
  button.setAttribute("aria-label", isDark() ? "Switch to light colors" : "Switch to dark colors");
}

button.addEventListener("click", () => {
  const next = isDark() ? "light" : "dark";
  root.dataset.theme = next;
  try {
    localStorage.setItem("downhill.theme", next);
  } catch {
    // no storage here: the choice holds for this page
  }
  label();
});
system.addEventListener("change", label);
label();
button.hidden = false;
