## The last administrator cannot go

leaving-last-administrator = זהו חשבון המנהל היחיד כאן. בלי מנהל אין מי שיטפל במערכת, ולכן אי אפשר למחוק את החשבון.
leaving-last-administrator-next = תחילה יש לתת הרשאות מנהל למישהו אחר. אחר כך אפשר לחזור לכאן.
leaving-back = חזרה לחשבון
