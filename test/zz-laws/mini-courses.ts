import type { MiniCourse } from './mini-course.js';
import { frameCourses } from './mini-courses-frame.js';
import { workCourses } from './mini-courses-work.js';

/** The verdicts that no worked course reaches, each by a course of which nothing could be left out. */
export const miniCourses: readonly MiniCourse[] = [...frameCourses, ...workCourses];
