# As novidades de um idioma: para quem trabalha no site e para programas que mostram notícias.

feed-about = Páginas novas e números que mudaram
feed-changed =
    { $what ->
        [number] { $territory }: o número mudou
        [hours] { $territory }: o horário mudou
        [operator] { $territory }: agora quem atende é outra instituição
       *[added] { $territory }: um número novo
    }
feed-line = { $name }: { $number }
