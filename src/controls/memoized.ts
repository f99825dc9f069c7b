import { Component, h, type ComponentChildren, type VNode } from "preact";

interface Memoized {
  draw: () => ComponentChildren;
  inputs: readonly unknown[];
}

/**
 * What `draw` draws, drawn again only when one of `inputs` is another. Elements kept in `useMemo` are not drawn again
 * either, but each holds the tree in which it was first drawn: where two of them take turns, all trees there ever were.
 */
export function memoized(draw: Memoized["draw"], inputs: Memoized["inputs"]): VNode<Memoized> {
  return h(MemoizedView, { draw, inputs });
}

class MemoizedView extends Component<Memoized> {
  override shouldComponentUpdate({ inputs }: Memoized) {
    return inputs.some((input, i) => input !== this.props.inputs[i]);
  }

  override render({ draw }: Memoized) {
    return draw();
  }
}
