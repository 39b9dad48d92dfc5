# Lists of help lines by what somebody needs.

ways-free = الاتصال مجاني
ways-net = بواتساب أو الدردشة أو البريد الإلكتروني
ways-texts = برسالة نصية
ways-children = للأطفال
ways-interpreters = مع مترجمين للغات أخرى
ways-day-and-night = ليلًا ونهارًا
ways-hours = في مواعيد معينة
ways-none = لا نعرف خط مساعدة كهذا.
