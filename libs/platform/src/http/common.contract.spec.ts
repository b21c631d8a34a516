import { z } from 'zod';
import { id } from './common.contract';

describe('an identifier', () => {
  it('is the same in capitals', () => {
    expect(id.parse('0198F3C2-5B1E-7C1A-9D2E-0A1B2C3D4E5F')).toBe('0198f3c2-5b1e-7c1a-9d2e-0a1b2c3d4e5f');
  });

  it('is still told to clients as a uuid', () => {
    expect(z.toJSONSchema(id, { io: 'input' })).toMatchObject({ type: 'string', format: 'uuid' });
    expect(z.toJSONSchema(id, { io: 'output' })).toMatchObject({ type: 'string', format: 'uuid' });
  });
});
