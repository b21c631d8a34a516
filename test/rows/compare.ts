import ts from 'typescript';
import type { Columns, Shape, ShapeType } from './shape';
import { wireType, type World } from './wire-type';

type Scalar = ShapeType & { kind: 'scalar' };

/** Says where a declared type promises what the database does not. */
export class Comparison {
  constructor(private readonly checker: ts.TypeChecker) {}

  /** Each property of a declared row must be a column of the answer, and be ready for all it may hold. */
  row(columns: Columns, declared: ts.Type): string[] {
    return this.fields(columns, declared, '', 'column');
  }

  private fields(columns: Columns, declared: ts.Type, path: string, world: World): string[] {
    return declared.getProperties().flatMap((property) => {
      const place = path === '' ? property.name : `${path}.${property.name}`;
      const column = columns.get(property.name);
      if (column) return this.value(column, this.checker.getTypeOfSymbol(property), place, world);
      return property.flags & ts.SymbolFlags.Optional ? [] : [`${place}: the answer has no such column`];
    });
  }

  private value({ type, nullable }: Shape, declared: ts.Type, place: string, world: World): string[] {
    if (declared.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
    const present = this.checker.getNonNullableType(declared);
    const promised = nullable && !members(declared).some(({ flags }) => flags & ts.TypeFlags.Null);
    return [
      ...(promised ? [`${place}: may be null, and ${this.print(declared)} may not`] : []),
      ...this.present(type, present, place, world),
    ];
  }

  private present(type: ShapeType, declared: ts.Type, place: string, world: World): string[] {
    if (type.kind === 'unknown' || declared.flags & ts.TypeFlags.Never) return [];
    if (type.kind === 'scalar') return this.scalar(type, declared, place, world);
    const misfit = [`${place}: is ${type.kind === 'array' ? 'a list' : 'an object'}, and not ${this.print(declared)}`];
    const element = this.elementOf(declared);
    const insideList = world === 'json' || (type.kind === 'array' && type.json) ? 'json' : 'element';
    if (type.kind === 'array') return element ? this.value(type.of, element, `${place}[]`, insideList) : misfit;
    return element || !(declared.flags & ts.TypeFlags.StructuredType)
      ? misfit
      : this.fields(type.fields, declared, place, 'json');
  }

  private scalar({ name, literals }: Scalar, declared: ts.Type, place: string, world: World): string[] {
    const wire = wireType(name, world);
    if (wire === undefined) return [];
    const misfit = (given: string): string[] => [`${place}: is ${given} (${name}), and not ${this.print(declared)}`];
    if (wire === 'Buffer' || wire === 'Date') return declared.symbol?.name === wire ? [] : misfit(wire);
    if (wire === 'string' && literals) {
      const fits = (text: string): boolean => this.fits(this.checker.getStringLiteralType(text), declared);
      const strangers = literals.filter((text) => !fits(text));
      return strangers.length === 0 ? [] : misfit(strangers.map((text) => `'${text}'`).join(' | '));
    }
    const type = this.primitive(wire);
    // Texts that no constraint lists may be declared as some texts: the database has nothing to say of it.
    const isBelieved = wire === 'string' && this.fits(declared, type);
    return isBelieved || this.fits(type, declared) ? [] : misfit(wire);
  }

  private primitive(wire: 'string' | 'number' | 'boolean'): ts.Type {
    if (wire === 'string') return this.checker.getStringType();
    return wire === 'number' ? this.checker.getNumberType() : this.checker.getBooleanType();
  }

  private fits(type: ts.Type, declared: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(type, declared);
  }

  private elementOf(declared: ts.Type): ts.Type | undefined {
    return this.checker.isArrayType(declared) || this.checker.isTupleType(declared)
      ? this.checker.getIndexTypeOfType(declared, ts.IndexKind.Number)
      : undefined;
  }

  private print(type: ts.Type): string {
    return this.checker.typeToString(type);
  }
}

const members = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);
