export * from '../domain/use-cases';
