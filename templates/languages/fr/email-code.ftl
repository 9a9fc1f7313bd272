email-send = M’envoyer un code
email-ask-title = Se connecter par e-mail
email-ask-lead = Saisissez l’adresse e-mail de votre compte. Nous y enverrons un code qui vous permettra de vous connecter ici.
email-use-password = Utiliser plutôt le mot de passe
email-code-title = Saisissez le code reçu par e-mail
email-code-sent = S’il existe un compte avec l’adresse { $email }, un e-mail contenant un code vient d’y être envoyé. Le code fonctionne pendant 10 minutes, dans ce navigateur uniquement.
email-code-phrase = L’e-mail contient aussi ces deux mots :
email-code-label = Code
email-code-hint = Huit lettres, majuscules ou minuscules, avec ou sans trait d’union.
email-code-missing = Saisissez le code reçu par e-mail.
email-code-wrong = Ce code est incorrect. Vérifiez-le et réessayez ; après cinq essais incorrects, il ne fonctionne plus.
email-wait = { $count ->
    [one] Trop de codes ont été demandés. Réessayez dans { $count } minute.
   *[other] Trop de codes ont été demandés. Réessayez dans { $count } minutes.
 }
email-again = Demander un autre code
email-link-title = Se connecter
email-link-here = Vous avez demandé cet e-mail dans ce navigateur. La page qui l’a demandé contient aussi ces deux mots :
email-link-elsewhere = Vous avez ouvert ce lien dans un autre navigateur que celui qui l’a demandé ; personne n’est donc connecté ici. Saisissez ce code sur la page qui contient ces deux mots :
email-link-warning = Si vous ne voyez pas une telle page, quelqu’un d’autre a demandé l’e-mail. Fermez alors cette page et ne donnez le code à personne.
email-dead-title = Ce code ne fonctionne plus
email-dead = Un code fonctionne une seule fois, pendant 10 minutes et dans le navigateur qui l’a demandé ; cinq essais incorrects l’annulent. Celui-ci a été utilisé ou remplacé, ou il est trop ancien. Il n’a connecté personne.
mail-phrase = Deux mots
mail-app = Application
recovery-done-elsewhere = { $app } attend dans le navigateur où vous avez demandé le lien. Vous pouvez y continuer, ou recommencer ici.
