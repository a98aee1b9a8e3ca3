export interface ScenarioSchema {
  id: string;
  title: string;
  question: string;
  summary: string;
  groups: { id: "dials" | "assumptions" | "effort"; label: string; help: string }[];
  params: ParamSchema[];
  presets: { id: string; label: string; help: string }[];
  /** Whether a device can time how soon it answers. */
  timed: boolean;
  /** The fact to guess before the run at the defaults is shown. */
  guess: string;
  /** Single cases that can be told. */
  picks: { id: string; label: string }[];
}
export interface ParamSchema {
  id: string;
  label: string;
  help: string;
  group: string;
  actor: { id: string; name: string };
  kind: "number" | "choice";
  min?: number;
  max?: number;
  step?: number;
  decimals?: number;
  unit?: string;
  unit_words?: string;
  options?: { value: string; label: string }[];
  /** As it stands in a link. */
  default: string;
  /** One of our assumptions, marked [A]. */
  assumption: boolean;
  /** Can be the dial of the curve. */
  over: boolean;
}
export interface State {
  scenario: string;
  values: Record<string, string>;
  seed: number;
  over: string;
  /** The dial that is moved for "what would have happened otherwise". */
  against: string;
  /** Where it is moved to; "" leaves the choice to the engine. */
  to: string;
  /** The preset that shares are measured from. */
  reference: string;
  /** The pinned design, as in a link; "" if none. */
  pin: string;
  /** How much of the report is wanted. */
  depth: "headline" | "story" | "file";
}
export interface Opened {
  state: State;
  /** One sentence each: what was wrong, what is used instead. */
  notes: string[];
  /** Where the picked dial is moved to: `state.to`, or the engine's choice ("" if it cannot move). */
  moved_to: string;
  /** Dials that play no part in this design: they are not shown. */
  idle: string[];
  /** What the reader may give to this design. */
  live: LiveWish | null;
}
export interface LiveWish {
  kind: "drawing" | "listen";
  title: string;
  help: string;
  /** Of a drawing: cells on each side, and dots on each side of a cell. */
  cells?: number;
  dots?: number;
}
/** What a limit on a harm does, on a grid of designs. */
export interface LimitsView {
  items: ItemView[];
  chart: ChartView;
  /** The link of the design that keeps the limit and costs least. */
  pick: string | null | undefined;
}
/** What a design makes of what the reader gave. */
export interface AnswerView {
  said: string[];
  charts: ChartView[];
  heard: HeardView | null;
}
/** A sound of the design's own, and what was made of it. */
export interface HeardView {
  /** Samples a second. */
  rate: number;
  /** The samples, -1 to 1. */
  samples: number[];
  /** Bands of a frame. */
  bands: number;
  /** Frames one after another, each from its lowest band to its highest. */
  features: number[];
  /** What was heard at each step of time. */
  letters: string;
  /** Machines whose work can be timed. */
  works: number;
}
/** The pictures and the numbers of what is here so far. */
export interface Glance {
  complete: boolean;
  /** "" until the run is complete. */
  digest: string;
  headline: string;
  /** The one beside the dials. */
  chart: ChartView | null | undefined;
  facts: FactView[];
  /** The run that the reader keeps beside this one. */
  pinned: PinnedView | null | undefined;
}
export interface PinnedView {
  /** The link of the pinned run. */
  link: string;
  /** Whether it is the run that is shown. */
  same: boolean;
  table: TableView;
}
/** What is told of the same, cut to the depth of the state. */
export interface Told {
  complete: boolean;
  headline: string;
  report: SectionView[];
  /** Whether there is a harm that a dial could change. */
  harm: boolean;
  /** What the picked dial would have changed: at every depth. */
  against: ItemView[];
  /** How the harm is shared; at the depth "story" without its list, which the bars tell. */
  shares: SectionView | null;
}
export interface FactView {
  name: string;
  /** The side of the trade-off, if the fact is on the curve. */
  role: "hasty" | "late" | null;
  label: string;
  /** With its unit: "92 in 1,000". */
  text: string;
  /** Without: "92". */
  number: string;
  low: string;
  high: string;
  /** Value and interval as numbers; null where the run has none. */
  numbers: [value: number, low: number, high: number] | null;
  /** "Out of": the most that it can be. */
  per: number | null;
}
export interface ChartView {
  id: string;
  kind: "curve" | "people" | "bars" | "matrix" | "images" | "map";
  title: string;
  caption: string;
  svg: string;
  table: TableView;
  csv: string;
}
export interface TableView {
  columns: string[];
  rows: string[][];
}
export interface SectionView {
  id: string;
  title: string;
  /** The shortest report that has it. */
  depth: "headline" | "story" | "file";
  items: ItemView[];
  /** Only in the file. */
  table?: TableView;
  /** Only in the file. */
  charts: ChartView[];
}
export interface ItemView {
  kind: "text" | "bullet" | "code";
  depth: "story" | "file";
  text: string;
}
/** A term of art: how it stands in texts, and what it means. */
export interface Term {
  id: string;
  forms: string[];
  means: string;
}
export interface KeptView {
  /** What recorders would have kept. */
  chart: ChartView;
  /** Questions, and which recorders answer them. */
  questions: TableView;
}
/** What the page measured on this device, ready to be shown. */
export interface SpeedView {
  sentences: string[];
  chart: ChartView | null;
}
export interface CaseEvent {
  at_s: number;
  time: string;
  who: string;
  what: string;
}
export type Colours = Record<
  "hasty" | "late" | "mine" | "other" | "ink" | "faint" | "paper" | "ground",
  string
>;
/** What a teacher set. */
export interface Lesson {
  /** Dials that are shown and stay as they are. */
  locked: string[];
  /** Dials that stay as they are and are not shown. */
  hidden: string[];
  /** The fact to guess first; "" if none. */
  guess: string;
  ask: string[];
}
/** What a student hands in beside the run. */
export interface HandIn {
  /** Whether a student is still at it. */
  draft: boolean;
  name: string;
  /** "" if nothing was guessed. */
  guess: string;
  found: string;
  digest: string;
  /** Which dials were moved, and where they stood in the teacher's link; null if that is not known. */
  was: [id: string, value: string][] | null;
  answers: string[];
}
export interface Added {
  lesson: Lesson | null;
  hand: HandIn | null;
  notes: string[];
}
export interface Adding {
  lesson: Lesson | null;
  hand: HandIn | null;
}
export interface LessonLink {
  link: string;
  /** The most letters of a link with a lesson. */
  longest: number;
  notes: string[];
}
