import { isValidElement, toChildArray, type ComponentChildren } from "preact";
import type { Control } from "../controls/index.ts";
import { formatNumber } from "../state/index.ts";

/**
 * Where a view's parts stand, in every window, so that what a control changes is seen while it is moved. Wide, the
 * controls stand beside the charts; narrow, the main chart stays at the top of the window while the controls pass under
 * it. A view fills the slots:
 *
 * - `main`: the chart that every control of `controls` changes; several of equal weight are swiped through on a phone.
 * - `strip`: the player of a run, below the main chart.
 * - `aside`: smaller charts and readouts that move with it; last on a phone.
 * - `own`: controls that change only charts of `aside`, next to them.
 * - `controls`: those that matter.
 * - `more`: the others, folded, with their values said.
 *
 * `layout`, for wide windows: `beside` puts the controls to the right of all charts, `under` puts them below, for charts
 * in a row, and `column` stands `aside` below the controls, for many small charts.
 */
export function Stage(props: {
  main: ComponentChildren;
  strip?: ComponentChildren;
  aside?: ComponentChildren;
  own?: ComponentChildren;
  controls?: ComponentChildren;
  more?: ComponentChildren;
  layout?: "beside" | "under" | "column";
}) {
  const { main, strip, aside, own, controls, more, layout = "beside" } = props;
  return (
    <div class={`stage stage-${layout}`}>
      <div class="stage-first">
        <div class="stage-lead">
          <div class="stage-main">{main}</div>
          {strip && <div class="strip">{strip}</div>}
        </div>
        {(controls || more) && (
          <div class="stage-controls">
            {controls && <div class="controls">{controls}</div>}
            {more && <More>{more}</More>}
          </div>
        )}
      </div>
      {aside && (
        <div class="stage-aside">
          {aside}
          {own && <div class="controls">{own}</div>}
        </div>
      )}
    </div>
  );
}

/** Controls that are folded away, and how they stand. */
function More({ children }: { children: ComponentChildren }) {
  const says = said(children).join(" · ");
  return (
    <details class="more">
      <summary>
        More
        {says && <span class="says">: {says}</span>}
      </summary>
      <div class="controls">{children}</div>
    </details>
  );
}

/** How all controls among some children stand, in words. */
function said(children: ComponentChildren): string[] {
  return toChildArray(children).flatMap((child) => {
    if (!isValidElement(child)) return [];
    const { parameter, value, children } = child.props as Partial<Control> & { children?: ComponentChildren };
    if (parameter?.kind === "choice") return [`${parameter.label} ${parameter.options[value as string]}`];
    if (parameter?.kind === "number")
      return [`${parameter.label} ${formatNumber(value as number, parameter)}`];
    return said(children);
  });
}
