/** Who acts. `system` signs what jobs do; nobody signs in as it. */
export const ROLES = ['merchant', 'agent', 'supervisor', 'legal', 'admin', 'system'] as const;
export type Role = (typeof ROLES)[number];

export const STAFF_ROLES = ['agent', 'supervisor', 'legal', 'admin'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
