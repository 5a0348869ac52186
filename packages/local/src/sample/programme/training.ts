import { recordAttendance } from '@rasa/actions/programme/attendance';
import { grantClearance } from '@rasa/actions/programme/clearance';
import { createCourse } from '@rasa/actions/programme/course';
import { registerParticipant } from '@rasa/actions/programme/participant';
import { holdSession } from '@rasa/actions/programme/session';
import type { Category } from '@rasa/domain/market/category';
import { addDays, jakartaDay } from '@rasa/domain/time';
import type { Office } from '../identity/unit.ts';
import type { Moment, Timeline } from '../moment.ts';
import { productOf } from '../workshop/product.ts';
import type { Shop, Shops } from '../workshop/seller.ts';

export type Course = 'snack' | 'savoury';

type Lesson = { daysAgo: number; place: string; topic: string };
type Plan = {
  title: string;
  kinds: Category[];
  sessionsNeeded: number;
  trainer: string;
  lessons: Lesson[];
  /** Planned: so many days from now. */
  next: { inDays: number; startsAt: string; place: string; topic: string };
};

const plans: Record<Course, Plan> = {
  snack: {
    title: 'Camilan kering dan jajanan',
    kinds: ['keripik', 'kerupuk', 'kacang', 'kue-kering', 'jajanan-manis'],
    sessionsNeeded: 3,
    trainer: 'Bu Endang',
    next: {
      ...{ inDays: 6, startsAt: '09:00', place: 'Balai Desa Tapelan' },
      topic: 'Kemasan tahan kirim dan berat bersih',
    },
    lessons: [
      { daysAgo: 56, place: 'Balai Desa Tapelan', topic: 'Dapur bersih dan alat yang aman' },
      { daysAgo: 53, place: 'Balai Desa Tapelan', topic: 'Takaran, menggoreng, dan meniriskan' },
      { daysAgo: 49, place: 'Rumah Kemas Mejayan', topic: 'Kemasan, label, dan tanggal kedaluwarsa' },
      { daysAgo: 46, place: 'Rumah Kemas Mejayan', topic: 'Menghitung modal dan harga jual' },
    ],
  },
  savoury: {
    title: 'Bumbu, lauk kering, dan minuman serbuk',
    kinds: ['bumbu', 'lauk-kering', 'minuman', 'gula-tepung', 'segar'],
    sessionsNeeded: 2,
    trainer: 'Pak Wahyu',
    next: {
      ...{ inDays: 9, startsAt: '13:00', place: 'Kios Rasa Desa Kota Madiun' },
      topic: 'Menjawab pembeli lewat HP',
    },
    lessons: [
      { daysAgo: 55, place: 'Rumah Kemas Mejayan', topic: 'Memasak bumbu agar tahan lama' },
      { daysAgo: 51, place: 'Rumah Kemas Mejayan', topic: 'Mengeringkan dan menyerbukkan' },
      { daysAgo: 47, place: 'Kios Rasa Desa Kota Madiun', topic: 'Memotret dan menulis produk' },
    ],
  },
};

/** Who came without keeping a shop. */
const others = ['Kasmini', 'Ponirah', 'Tumini', 'Suyati'];

async function teach(
  at: Timeline,
  { officer }: Office,
  { lessons, next, trainer, ...plan }: Plan,
  present: (lesson: number) => readonly string[],
): Promise<void> {
  const course = await createCourse(at({ days: 60, at: '10:00' }), officer, plan);
  for (const [index, { daysAgo, place, topic }] of lessons.entries()) {
    const then = at({ days: daysAgo, at: '13:00' });
    const heldOn = jakartaDay(then.clock().toISOString());
    const held = { courseId: course.courseId, heldOn, place, topic, trainer };
    const session = await holdSession(then, officer, held);
    const participantIds = present(index);
    if (participantIds.length > 0)
      await recordAttendance(then, officer, { sessionId: session.sessionId, participantIds });
  }
  const { inDays, ...planned } = next;
  const now = at({ days: 1, at: '10:00' });
  const heldOn = jakartaDay(addDays(now.clock().toISOString(), 1 + inDays));
  const invitedIds = [...new Set(lessons.flatMap((_, lesson) => present(lesson)))];
  await holdSession(now, officer, { ...planned, courseId: course.courseId, heldOn, trainer, invitedIds });
}

/** Makers whose work an officer knows are cleared by her word. */
async function clearKnownMaker(then: Moment, { plan, seller, office }: Shop): Promise<void> {
  const kinds = new Set(plan.products.map((slug) => productOf(slug).category));
  const reason = 'Sudah lama membuatnya; dapur dan hasilnya dilihat petugas';
  for (const kind of kinds)
    await grantClearance(then, office.officer, { sellerId: seller.sellerId, kind, reason });
}

/**
 * Two courses with their sessions. Most of those who keep a shop attend enough; the newest shop has seen one session
 * and is not cleared yet. What a skill opens in the market follows by itself from the event.
 */
export async function train(at: Timeline, office: Office, shops: Shops): Promise<void> {
  const enrol = at({ days: 58, at: '09:00' });
  const register = async (name: string, sellerId?: string, villageCode?: string): Promise<string> => {
    const about = { name, ...(sellerId && { sellerId }), ...(villageCode && { villageCode }) };
    return (await registerParticipant(enrol, office.officer, about)).participantId;
  };
  const ids = new Map<string, string>();
  for (const { plan, seller } of shops.values())
    if (plan.courses || plan.key === 'lastri')
      ids.set(plan.key, await register(plan.ownerName, seller.sellerId, plan.villageCode));
  const guests: string[] = [];
  for (const name of others) guests.push(await register(name));

  for (const course of ['snack', 'savoury'] as const) {
    const pupils = [...shops.values()].filter(({ plan }) => plan.courses?.includes(course));
    const pupilIds = pupils.map(({ plan }) => ids.get(plan.key)!);
    await teach(at, office, plans[course], (lesson) => [
      // Each misses one lesson at most, which leaves her enough.
      ...pupilIds.filter((_, index) => lesson === 0 || (lesson + index) % 4 !== 0),
      ...guests.slice(0, Math.max(1, guests.length - lesson)),
      ...(course === 'snack' && lesson === 3 ? [ids.get('lastri')!] : []),
    ]);
  }
  for (const shop of shops.values())
    if (!shop.plan.courses && shop.plan.products.length > 0)
      await clearKnownMaker(at({ days: 48, at: '11:00' }), shop);
}
