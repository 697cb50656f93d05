import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { fieldText } from './field-texts.js';
import { Problem, type FieldProblem } from './problem.js';

/** Refuses unknown fields and unchecked objects; every fault is named with its field in both languages. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true, stopAtFirstError: true,
    exceptionFactory: errors => new Problem('request.invalid', {}, errors.flatMap(error => faultsOf(error))),
  });

function faultsOf(error: ValidationError, path = ''): FieldProblem[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({ field, ...fieldText(rule, text) }));
  return own.concat((error.children ?? []).flatMap(child => faultsOf(child, field)));
}
