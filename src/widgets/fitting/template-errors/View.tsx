import { Slider, memoized } from "../../../controls/index.ts";
import { Chart, Dots, Label, Path, Segments, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The pastures, the template and the bars between; and the bars alone, standing on zero, with their two means. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { signed, absolute } = frame;
  // The data never move: drawn once, they cost nothing at a movement of a slider.
  const pastures = memoized(
    () => <Dots tone="data" term="lastArea" points={frame.pastures} />,
    [frame.pastures],
  );
  return (
    <Stage
      main={
        <>
          <Chart chart={frame.fitChart} label="the pastures and the template">
            <Segments tone="loss" term="absolute" lines={frame.bars} />
            {pastures}
            <Path tone="parameter" term="a" points={frame.curve} />
          </Chart>
          <Chart chart={frame.errorChart} label="the errors on their own">
            <Segments tone="loss" lines={frame.errors} faint />
            <Path tone="loss" term="signed" points={signed} dashed />
            <Path tone="loss" term="absolute" points={absolute} />
            <Label tone="loss" term="signed" at={signed[0]} text="mean of the errors" dx={6} dy={16} />
            <Label tone="loss" term="absolute" at={absolute[0]} text="mean of their lengths" dx={6} dy={-8} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("a")} />
          <Slider {...control("b")} />
        </>
      }
    />
  );
}
