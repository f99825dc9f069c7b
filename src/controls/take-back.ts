/**
 * Calls when the reader presses Reset or Undo in a widget. These take back a refused entry too, though it has changed
 * no value. Returns how to stop listening.
 */
export function onTakeBack(widget: Element | null, act: () => void): () => void {
  const heard = ({ target }: Event) => {
    const button = (target as Element).closest("button");
    if (button && /^(Reset|Undo)$/.test(button.textContent.trim())) act();
  };
  widget?.addEventListener("click", heard);
  return () => widget?.removeEventListener("click", heard);
}
