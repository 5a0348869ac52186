import { z } from '@hono/zod-openapi';
import { type CourseProgress, createCourse, listCourses, readProgress } from '@rasa/actions/programme/course';
import { courseSchema } from '@rasa/domain/programme/training';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

export const courseViewSchema = courseSchema.omit({ version: true }).openapi('Course');

export const progressSchema = z
  .object({
    course: courseViewSchema,
    people: z.array(
      z.object({
        participantId: z.string(),
        name: z.string(),
        sellerId: z.string().optional(),
        attended: z.int(),
        earned: z.boolean(),
        /** Lessons that the rule asks for and she has not had. */
        missing: z.array(z.string()),
      }),
    ),
  })
  .openapi('CourseProgress');

export const toProgressView = ({ course, people }: CourseProgress): z.infer<typeof progressSchema> => ({
  course: courseViewSchema.parse(course),
  people: people.map(({ participant: { participantId, name, sellerId }, attended, earned, missing }) => ({
    participantId,
    name,
    ...(sellerId && { sellerId }),
    attended,
    earned,
    missing,
  })),
});

const createRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/courses',
  summary: 'Set up a course: how many sessions earn its skill, and for which kinds of product',
  tags: ['training'],
  request: {
    body: jsonBody(
      courseSchema
        .pick({ title: true, field: true, kinds: true, sessionsNeeded: true, mustTopics: true })
        .openapi('CourseSetUp'),
    ),
  },
  responses: { 201: jsonAnswer(courseViewSchema, 'Set up') },
});

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/courses',
  summary: "Courses of the officer's unit, by title",
  tags: ['training'],
  responses: {
    200: jsonAnswer(z.object({ courses: z.array(courseViewSchema) }).openapi('Courses'), 'All of them'),
  },
});

const progressRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/courses/{courseId}/progress',
  tells: 'participant',
  summary: 'How far everybody in a course is',
  tags: ['training'],
  request: { params: z.object({ courseId: z.string().max(60) }) },
  responses: { 200: jsonAnswer(progressSchema, 'Furthest first') },
});

export const courseRoutes = router()
  .openapi(createRoute, async (c) => {
    const course = await createCourse(c.var.world, c.var.asker, c.req.valid('json'));
    return c.json(courseViewSchema.parse(course), 201);
  })
  .openapi(listRoute, async (c) => {
    const courses = await listCourses(c.var.world, c.var.asker);
    return c.json({ courses: courses.map((course) => courseViewSchema.parse(course)) }, 200);
  })
  .openapi(progressRoute, async (c) => {
    const progress = await readProgress(c.var.world, c.var.asker, c.req.valid('param').courseId);
    return c.json(toProgressView(progress), 200);
  });
