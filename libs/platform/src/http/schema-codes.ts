import { z } from 'zod';
import { codeOfIssue } from './schema-issue';

/** In a process that imports this, what a schema refuses is told by the code of its label: languages come later. */
z.config({ localeError: codeOfIssue });
