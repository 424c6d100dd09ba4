// The script of every page; build.js bundles it as dist/course.js, a classic script, since browsers refuse modules on
// `file://`. A custom element begins as soon as it is defined, so elements are defined last.

import { CoursePlotly } from "./chart/plotly.js";
import { CourseExplorable } from "./explorable/element.js";
import { CourseOffline } from "./offline/element.js";
import { CourseKeeping } from "./progress/keeping.js";
import { CourseMap } from "./progress/map.js";
import { CourseSureness } from "./progress/sureness.js";
import { CourseQuiz } from "./quiz/element.js";
import { CourseReview } from "./review/element.js";
import { improveSearch } from "./search/results.js";
import { reloadOnceErased } from "./store/erased.js";
import { browserKeeper, guessKeeper } from "./store/keeper.js";
import { showMeaningsInPlace } from "./terms/meanings.js";

CourseExplorable.keeper = guessKeeper;
CourseQuiz.keeperFor = browserKeeper;
improveSearch();
reloadOnceErased();
showMeaningsInPlace();

const elements = {
  "course-explorable": CourseExplorable,
  "course-offline": CourseOffline,
  "course-plotly": CoursePlotly,
  "course-keeping": CourseKeeping,
  "course-map": CourseMap,
  "course-sureness": CourseSureness,
  "course-quiz": CourseQuiz,
  "course-review": CourseReview,
};
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
