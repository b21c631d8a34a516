/** Routes of this feature, mounted by `app/router`. */
export const verificationRoutes = [] as const;
