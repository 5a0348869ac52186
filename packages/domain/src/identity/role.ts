import { z } from 'zod';

export const roleSchema = z.enum(['seller', 'companion', 'curator', 'officer', 'admin']);
export type Role = z.infer<typeof roleSchema>;

export const staffRoles = ['companion', 'curator', 'officer', 'admin'] as const satisfies readonly Role[];
