import type { IconName } from './icon-name.ts';

export type NavLink = { href: string; label: string; icon: IconName };
