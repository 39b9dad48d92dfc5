# Las novedades del sitio en este idioma.

feed-about = Páginas nuevas y números que han cambiado
feed-changed =
    { $what ->
        [number] { $territory }: cambió el número
        [hours] { $territory }: cambió el horario
        [operator] { $territory }: ahora atiende otra organización u oficina
       *[added] { $territory }: un número nuevo
    }
feed-line = { $name }: { $number }
