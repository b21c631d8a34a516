/** Routes of this feature, mounted by `app/router`. */
export const passportRoutes = [] as const;
