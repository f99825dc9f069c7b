import { added, emptiest, reclassed, removed } from "./points.ts";
import type { PointsInHand } from "./points-in-hand.ts";

/** Below the chart, among the controls: what can be done with the points, as buttons, and in words. */
export function PointTools({ control, chosen, names, take }: PointsInHand) {
  const { id, parameter, value } = control;
  const full = value.length >= parameter.most;
  const few = value.length <= parameter.least || value.length === 0;
  const next = parameter.classes && value[chosen] ? names[(value[chosen][2]! + 1) % parameter.classes] : "";
  return (
    <div class="point-tools">
      <button
        type="button"
        aria-disabled={full}
        onClick={() => take(added(control, chosen, emptiest(control)))}
      >
        Add a point
      </button>
      <button type="button" aria-disabled={few} onClick={() => take(removed(control, chosen))}>
        Remove point {chosen + 1}
      </button>
      {parameter.classes && (
        <button
          type="button"
          aria-disabled={value.length === 0}
          onClick={() => take(reclassed(control, chosen))}
        >
          Make it {next}
        </button>
      )}
      <p id={`${id}-keys`} class="keys">
        Drag a point, or click on empty ground to add one ({value.length} of at most {parameter.most}
        {parameter.classes && "; a new one is of the class of the last you touched"}). With the keyboard:
        arrow keys move the point, Page Down and Page Up go to the next and the one before, Insert adds,
        Delete removes
        {parameter.classes && ", C changes the class"}.
      </p>
    </div>
  );
}
