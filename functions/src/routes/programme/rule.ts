import { z } from '@hono/zod-openapi';
import { type CourseRule, changeRule, listRules } from '@rasa/actions/programme/course';
import { courseSchema, skillRuleSchema } from '@rasa/domain/programme/training';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { courseViewSchema } from './course.ts';

const ruleSchema = z.object({
  course: courseViewSchema,
  /** Lessons it has had, and those that its rule asks for. */
  topics: z.array(z.string()),
  /** Newest first. */
  history: z.array(skillRuleSchema.omit({ courseId: true, changedBy: true })),
});

const toView = ({ course, topics, history }: CourseRule): z.infer<typeof ruleSchema> => ({
  course: courseViewSchema.parse(course),
  topics,
  history: history.map(({ courseId, changedBy, ...rule }) => rule),
});

const listRoute = defineRoute({
  access: ['officer', 'admin'],
  method: 'get',
  path: '/training/rules',
  summary: 'How each course of the unit earns its skill, with the rules of before; of no person',
  tags: ['training'],
  responses: {
    200: jsonAnswer(z.object({ rules: z.array(ruleSchema) }).openapi('SkillRules'), 'By title'),
  },
});

const changeRoute = defineRoute({
  access: ['admin'],
  method: 'put',
  path: '/training/courses/{courseId}/rule',
  summary: 'A new version of a course’s rule; who has the skill keeps it',
  tags: ['training'],
  request: {
    params: z.object({ courseId: z.string().max(60) }),
    body: jsonBody(
      courseSchema.pick({ sessionsNeeded: true, mustTopics: true, kinds: true }).openapi('SkillRuleChange'),
    ),
  },
  responses: { 200: jsonAnswer(courseViewSchema, 'The course with its rule') },
});

export const ruleRoutes = router()
  .openapi(listRoute, async (c) => {
    const rules = await listRules(c.var.world, c.var.asker);
    return c.json({ rules: rules.map(toView) }, 200);
  })
  .openapi(changeRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(courseViewSchema.parse(await changeRule(c.var.world, c.var.asker, input)), 200);
  });
