import type { ReactNode } from 'react';
import type { Role } from '../../../../contract/index.js';
import { useMe } from '../../queries.js';
import { NotFound } from '../states.js';

export const For = ({ roles, children }: { roles: readonly Role[]; children: ReactNode }) => (roles.includes(useMe().role) ? children : <NotFound />);
