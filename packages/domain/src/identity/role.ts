import { z } from 'zod';

export const roleSchema = z.enum(['seller', 'companion', 'curator', 'officer', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/** Staff that sees every seller of her unit; a companion sees those who let her, and only as she helps them. */
export const deskRoles = ['curator', 'officer', 'admin'] as const satisfies readonly Role[];

export const staffRoles = ['companion', 'curator', 'officer', 'admin'] as const satisfies readonly Role[];
